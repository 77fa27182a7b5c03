import type { AdvisorySummary } from './advisory.js';
import { CountByFacet, SearchAdvisories } from './generated/documents.js';
import type { AdvisoryFilter, AdvisoryOrder, FacetField, PortionType } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { pages, type Page, type Pages } from './pages.js';
import { wireTime, type PastTime } from './past-time.js';
import { readSummary } from './read-advisory.js';

/** What else narrows a search, its order, and how many a page holds. */
export interface SearchOptions {
  readonly where?: Omit<AdvisoryFilter, 'search'> | undefined;
  /** RELEVANCE when not given. */
  readonly orderBy?: AdvisoryOrder | undefined;
  /** 1 to 100; 20 when not given. */
  readonly first?: number | undefined;
  /** As the advisories stood at that time, inclusive; now when not given. */
  readonly asOf?: PastTime | undefined;
}

/** A portion that a search matches. The pieces of `snippet` in a row are the words around its first match, as their author wrote them. */
export interface SearchHit {
  readonly portionId: string;
  readonly type: PortionType;
  readonly snippet: readonly { readonly text: string; readonly marked: boolean }[];
}

/** An advisory, and where the search matches in what the caller reads of it, best first. */
export interface FoundAdvisory extends AdvisorySummary {
  readonly hits: readonly SearchHit[];
}

/** A page of what was found, how many there are in all, and where the feed continues from it. */
export interface FoundPage extends Page<FoundAdvisory> {
  readonly totalCount: number;
  readonly feedCursor: string;
}

/** How many advisories share a value. `key` is what a filter takes (a month: `2026-03`), `label` says it in words. */
export interface Facet {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetOptions {
  /** Which advisories are counted; all that the caller reads when not given. */
  readonly where?: AdvisoryFilter | undefined;
  /** How many values at most, 1 to 100; 20 when not given. */
  readonly first?: number | undefined;
  /** As the advisories stood at that time, inclusive; now when not given. */
  readonly asOf?: PastTime | undefined;
}

/** Finds advisories by their words, page by page as they are iterated. */
export function searchAdvisories(
  hub: HubAccess,
  text: string,
  { where, orderBy = 'RELEVANCE', first, asOf }: SearchOptions,
): Pages<FoundAdvisory, FoundPage> {
  const filter: AdvisoryFilter = { ...where, search: text };
  return pages(async (after) => {
    const { advisories } = await request(hub, SearchAdvisories, {
      ...{ filter, orderBy, first, after },
      asOf: wireTime(asOf),
    });
    const { edges, pageInfo, totalCount, feedCursor } = advisories;
    const items = edges.map(({ node, searchHits }) => ({ ...readSummary(node), hits: searchHits }));
    return { items, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, totalCount, feedCursor };
  });
}

export async function countByFacet(
  hub: HubAccess,
  by: FacetField,
  { where: filter, first, asOf }: FacetOptions,
): Promise<readonly Facet[]> {
  return (await request(hub, CountByFacet, { filter, by, first, asOf: wireTime(asOf) })).advisories.facets;
}
