/** Does not compile when a case of a union is forgotten; throws when outside input slipped past the types. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
