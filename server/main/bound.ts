/** An action with what it needs put in: what is left is who asks, and for what. */
export type Bound<Action> = Action extends (needs: never, viewer: infer V, input: infer I) => infer R
  ? (viewer: V, input: I) => R
  : never;

/** The same for features that stand above auth: their actions take of a viewer what row security clears it by. */
export type Seen<Viewer, Action> = Action extends (needs: never, viewer: never, input: infer I) => infer R
  ? (viewer: Viewer, input: I) => R
  : never;
