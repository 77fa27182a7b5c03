/** What keeps a partner's schema from joining the hub's graph. */
export interface Finding {
  /** Which rule it breaks. */
  readonly rule: string;
  /** Such as `AISystem.title`; null for what concerns the whole schema. */
  readonly place: string | null;
  /** Of the first of its words, from 1; null where there is no one line. */
  readonly line: number | null;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
