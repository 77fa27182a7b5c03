/**
 * Reads what others' records hold. A record is theirs, not ours: whatever a field turns out to be, it is taken for absent
 * unless it is what it should be.
 */

/** The value at a path of field names; undefined when there is none. */
export function valueAt(json: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, field) => (isRecord(value) ? value[field] : undefined), json);
}

/** @returns null for what is no text, or an empty one */
export function textAt(json: unknown, ...path: readonly string[]): string | null {
  return toText(valueAt(json, ...path));
}

/** A finite number, or one that is written as a text. */
export function numberAt(json: unknown, ...path: readonly string[]): number | null {
  const value = valueAt(json, ...path);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** The items of a list; none for null, for what is absent, and for what is no list. */
export function listAt(json: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(json, ...path);
  return Array.isArray(value) ? value : [];
}

/** The texts of a list, each once. */
export function textsAt(json: unknown, ...path: readonly string[]): readonly string[] {
  return [...new Set(listAt(json, ...path).flatMap((item) => toText(item) ?? []))];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
