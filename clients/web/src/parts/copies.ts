/** The same view in the ways that it can be had elsewhere. */
export interface Copies {
  readonly link: string;
  readonly graphql: string;
  readonly cli: string;
}
