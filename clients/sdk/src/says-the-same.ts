import type { PortionInput } from './generated/schema.js';

/**
 * True when two lists of portions state the same, in the same order. A field that is not given is the same as one that is null or
 * empty, and the order of names in a marking tells nothing.
 */
export function saysTheSame(one: readonly PortionInput[], other: readonly PortionInput[]): boolean {
  return JSON.stringify(one.map(plain)) === JSON.stringify(other.map(plain));
}

function plain({ lang, presence, marking, ...portion }: PortionInput): unknown {
  const sorted = Object.entries(marking).map(([field, names]) => [
    field,
    Array.isArray(names) ? names.toSorted((a: string, b: string) => (a < b ? -1 : 1)) : names,
  ]);
  return tidy({
    ...portion,
    lang: lang ?? 'en',
    presence: presence ?? 'PLACEHOLDER',
    marking: Object.fromEntries(sorted),
  });
}

/** The same with its fields in order, and without those that say nothing. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, field]) => field != null && field !== false && !isEmptyList(field));
  return Object.fromEntries(said.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, tidy(field)]));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
