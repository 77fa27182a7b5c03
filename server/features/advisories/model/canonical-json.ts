/**
 * One spelling for each value, so that two values are equal exactly when their texts are.
 *
 * @returns JSON with the fields of each object in code unit order; absent and null mean the same and are left out
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? withSortedFields(part) : part));
}

export function sameValue(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withSortedFields(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(record).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(fields.sort(([left], [right]) => (left < right ? -1 : 1)));
}
