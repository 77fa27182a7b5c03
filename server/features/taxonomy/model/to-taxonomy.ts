import type { Taxonomy, TaxonomyFile, Term, TermEntry } from './taxonomy.js';
import { normalizeTermCode } from './term-code.js';

/** A taxonomy of its file, each term tied to its relatives. A file that names a code it does not have, or one twice, is a fault. */
export function toTaxonomy({ terms: entries, ...head }: TaxonomyFile): Taxonomy {
  const growing = new Map<string, GrowingTerm>();
  for (const entry of entries) {
    const key = normalizeTermCode(entry.code);
    if (growing.has(key)) throw new Error(`${head.scheme} has ${entry.code} twice.`);
    growing.set(key, bareTerm(head.scheme, entry));
  }
  for (const entry of entries) tie(entry, growing);
  const terms = [...growing.values()];
  const circular = terms.find((term) => isAmongItsOwn(term));
  if (circular) throw new Error(`${head.scheme} has ${circular.code} among its own ancestors.`);
  return { ...head, terms };
}

/** A term whose relatives are still to be found. */
interface GrowingTerm extends Term {
  parent: Term | null;
  replacedBy: Term | null;
  readonly children: Term[];
  readonly replaces: Term[];
}

function bareTerm(scheme: Term['scheme'], { code, label, deprecated = false }: TermEntry): GrowingTerm {
  return { scheme, code, label, deprecated, parent: null, children: [], replacedBy: null, replaces: [] };
}

function tie({ code, parent, replacedBy }: TermEntry, terms: ReadonlyMap<string, GrowingTerm>): void {
  const term = known(code, terms);
  if (parent !== undefined) {
    const above = known(parent, terms);
    term.parent = above;
    above.children.push(term);
  }
  if (replacedBy !== undefined) {
    const newer = known(replacedBy, terms);
    term.replacedBy = newer;
    newer.replaces.push(term);
  }
}

function known(code: string, terms: ReadonlyMap<string, GrowingTerm>): GrowingTerm {
  const term = terms.get(normalizeTermCode(code));
  if (term === undefined) throw new Error(`${code} is named and not there.`);
  return term;
}

/** True when following parents, or replacements, comes back to where it began. */
function isAmongItsOwn(term: Term): boolean {
  const steps: readonly ((from: Term) => Term | null)[] = [({ parent }) => parent, ({ replacedBy }) => replacedBy];
  return steps.some((step) => {
    const met = new Set<Term>();
    for (let at: Term | null = term; at !== null; at = step(at)) {
      if (met.has(at)) return true;
      met.add(at);
    }
    return false;
  });
}
