import type { Taxonomy, Term } from './taxonomy.js';
import { normalizeTermCode } from './term-code.js';

/** The term of that code, in any case; null when the taxonomy has none. */
export function findTerm(taxonomy: Taxonomy, code: string): Term | null {
  const key = normalizeTermCode(code);
  return taxonomy.terms.find((term) => normalizeTermCode(term.code) === key) ?? null;
}

/** The same for many codes of one taxonomy, whose terms are gone through once. */
export function findTermsOf({ terms }: Taxonomy): (code: string) => Term | null {
  const byCode = new Map<string, Term>();
  for (const term of terms.toReversed()) byCode.set(normalizeTermCode(term.code), term);
  return (code) => byCode.get(normalizeTermCode(code)) ?? null;
}

/**
 * All that a term stands for, itself first: the terms below it, and those that it or they replaced. What is sorted under any of them
 * is sorted under it.
 */
export function termsWithin(term: Term): readonly Term[] {
  const found = new Set<Term>();
  const waiting = [term];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!found.has(next)) waiting.push(...next.children, ...next.replaces);
    found.add(next);
  }
  return [...found];
}
