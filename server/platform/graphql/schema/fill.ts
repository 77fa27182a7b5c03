/** Makes a GraphQL object of its class, and does not compile when one of its fields is forgotten. */
export function fill<T extends object>(type: new () => T, fields: Readonly<T>): T {
  return Object.assign(new type(), fields);
}
