export interface ReadReadersInput {
  /** Of an advisory that the viewer was shown. */
  readonly name: string;
  /** The portions that it was shown of it. */
  readonly portions: readonly string[];
}
