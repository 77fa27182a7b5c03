import type { AdvisorySummary } from './advisory.js';
import {
  ListTermAdvisories,
  ListTerms,
  ReadTaxonomy,
  ReadTerm,
  type PageFields,
  type TermFields,
} from './generated/documents.js';
import { request, type HubAccess } from './hub-request.js';
import { pages, type Page, type Pages } from './pages.js';
import { readSummary } from './read-advisory.js';

/** One entry of a taxonomy. `code` is the key; labels change from version to version. */
export type Term = TermFields;

/** A term with the one above it. */
export interface ListedTerm extends Term {
  readonly parent: Term | null;
}

/** A term with all its relatives. `replacedBy` is what the scheme says to use instead of a deprecated one. */
export interface TermInPlace extends ListedTerm {
  readonly children: readonly Term[];
  readonly replacedBy: Term | null;
}

/** Whose terms they are. `version` is that of the hub's copy, `licence` that of the scheme: an SPDX id where one fits. */
export interface Taxonomy {
  readonly scheme: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  /** How many terms the hub's copy has. */
  readonly size: number;
}

/** The terms to sort risks by. Everybody may read them; `scheme` and `code` are taken in any case. */
export interface Taxonomies {
  /** The taxonomy of that scheme (`ATLAS`, `CWE` …); null when the hub holds none. */
  get(scheme: string): Promise<Taxonomy | null>;
  /** All its terms, in its own order; none when the hub holds no such taxonomy. @param first - how many a page holds, 1 to 100 */
  terms(scheme: string, first?: number): Pages<ListedTerm, Page<ListedTerm>>;
  /** The term of that code; null when the hub's copy has none. */
  term(scheme: string, code: string): Promise<TermInPlace | null>;
  /**
   * The advisories that the caller sees under a term, newest change first: those sorted under it, under a term below it or under a
   * deprecated one that these replaced. None under a term that the hub does not hold. @param first - how many a page holds, 1 to 100
   */
  advisories(scheme: string, code: string, first?: number): Pages<AdvisorySummary, Page<AdvisorySummary>>;
}

/** The taxonomies of one hub. */
export function taxonomiesOf(hub: HubAccess): Taxonomies {
  return {
    get: (scheme) => getTaxonomy(hub, scheme),
    terms: (scheme, first) =>
      pages(async (after) => {
        const { taxonomy } = await request(hub, ListTerms, { scheme, first, after });
        return toPage(taxonomy?.terms ?? null, (term) => term);
      }),
    term: async (scheme, code) => (await request(hub, ReadTerm, { scheme, code })).term,
    advisories: (scheme, code, first) =>
      pages(async (after) => {
        const { term } = await request(hub, ListTermAdvisories, { scheme, code, first, after });
        return toPage(term?.advisories ?? null, readSummary);
      }),
  };
}

async function getTaxonomy(hub: HubAccess, scheme: string): Promise<Taxonomy | null> {
  const { taxonomy } = await request(hub, ReadTaxonomy, { scheme });
  if (taxonomy === null) return null;
  const { terms, ...said } = taxonomy;
  return { ...said, size: terms.totalCount };
}

interface Answered<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageFields;
}

function toPage<Node, Item>(answered: Answered<Node> | null, read: (node: Node) => Item): Page<Item> {
  if (answered === null) return { items: [], next: null };
  const { nodes, pageInfo } = answered;
  return { items: nodes.map(read), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
