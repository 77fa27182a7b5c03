import type { Page } from '../../../kernel/page.js';
import { RequestError } from '../../../kernel/request-error.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Seal } from '../../events/model/seal.js';
import { findTerm } from '../model/find-term.js';
import type { Taxonomy, Term } from '../model/taxonomy.js';
import type { Taxonomies } from '../ports.js';

interface Needs {
  readonly taxonomies: Taxonomies;
  readonly listSeal: Seal;
}

export interface ListTermsInput {
  /** In any case. */
  readonly scheme: string;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export interface TermListItem {
  readonly term: Term;
  readonly cursor: string;
}

/**
 * The terms of a taxonomy, in its own order; none of a scheme that this hub does not hold.
 *
 * @throws RequestError BAD_CURSOR
 */
export async function listTerms(
  { taxonomies, listSeal }: Needs,
  _viewer: Viewer,
  { scheme, first, after }: ListTermsInput,
): Promise<Page<TermListItem>> {
  const taxonomy = taxonomies.taxonomy(scheme);
  if (taxonomy === null) return { items: [], hasNextPage: false, hasPreviousPage: false };
  const start = after === null ? 0 : openPlace(listSeal, taxonomy, after) + 1;
  const terms = taxonomy.terms.slice(start, start + first);
  return {
    items: terms.map((term) => ({ term, cursor: listSeal.seal(`${listOf(taxonomy)}${term.code}`) })),
    hasNextPage: start + first < taxonomy.terms.length,
    hasPreviousPage: after !== null,
  };
}

function listOf({ scheme }: Taxonomy): string {
  return `terms|${scheme}|`;
}

/** @returns where the term of the cursor stands in the taxonomy */
function openPlace(seal: Seal, taxonomy: Taxonomy, cursor: string): number {
  const opened = seal.open(cursor);
  const list = listOf(taxonomy);
  const term = opened?.startsWith(list) ? findTerm(taxonomy, opened.slice(list.length)) : null;
  if (term === null) throw new RequestError('BAD_CURSOR', 'This cursor is of no such list. List anew, without one.');
  return taxonomy.terms.indexOf(term);
}
