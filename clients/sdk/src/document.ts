declare const types: unique symbol;

/** The text of a GraphQL document that knows what it answers and which variables it takes. */
export type Document<Answer, Variables> = string & {
  readonly [types]?: (variables: Variables) => Answer;
};
