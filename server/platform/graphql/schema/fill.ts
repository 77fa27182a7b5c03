/**
 * Makes a GraphQL object of its class, and does not compile when one of its fields is forgotten.
 *
 * @typeParam Own - what the class says by itself, when it is asked
 */
export function fill<T extends object, Own extends keyof T = never>(
  type: new () => T,
  fields: Readonly<Omit<T, Own>>,
): T {
  return Object.assign(new type(), fields);
}
