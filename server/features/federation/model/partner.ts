/** Another graph that adds to the hub's. */
export interface Partner {
  /** Lower-case letters and digits: what errors and descriptions call it. */
  readonly name: string;
  /** Where it answers GraphQL by POST. */
  readonly url: string;
  /** Its schema as a subgraph of federation 2, which keeps the policy for partners. */
  readonly sdl: string;
}

/** What names a thing to a partner: a `__typename`, and the fields of one key. */
export type Representation = Readonly<Record<string, string>>;

/** What is asked of a partner about each of some things, in words of the hub's own: nothing in it was written by whoever asks. */
export interface PartnerQuery {
  /** Takes `$representations`, and answers `_entities`. */
  readonly text: string;
  /** What the operation gave as arguments of the partner's own fields. */
  readonly variables: Readonly<Record<string, unknown>>;
}
