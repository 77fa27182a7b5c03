/** An action with what it needs put in: what is left is who asks, and for what. */
export type Bound<Action> = Action extends (needs: never, viewer: infer V, input: infer I) => infer R
  ? (viewer: V, input: I) => R
  : never;
