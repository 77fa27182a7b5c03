/** Fields whose values are names of the schema and not texts. */
const NAMES = ['severities', 'kinds', 'banners', 'sectors', 'orderBy', 'states'];

/** A value as it is written in a query. @param field - its name: the schema has names where others have texts */
export function graphqlLiteral(field: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => graphqlLiteral(field, one)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${graphqlFields(value)} }`;
  return NAMES.includes(field) ? String(value) : JSON.stringify(value);
}

/** `kinds: [PRACTICE], search: "weights"` */
export function graphqlFields(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${graphqlLiteral(name, value)}`)
    .join(', ');
}
