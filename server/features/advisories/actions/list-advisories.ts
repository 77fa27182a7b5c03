import type { Clock } from '../../../kernel/clock.js';
import { once } from '../../../kernel/once.js';
import type { Page } from '../../../kernel/page.js';
import { RequestError } from '../../../kernel/request-error.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { sealFeedCursor } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryFilter, AdvisoryOrder } from '../model/advisory-filter.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import type { FacetQuery, FacetView } from '../model/facet.js';
import { pastTime } from '../model/past-time.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { redactFacet } from '../model/redact-facet.js';
import { redactSearchHits } from '../model/redact-search-hit.js';
import type { SearchHitView } from '../model/search-hit.js';
import type { AdvisoriesAt, ListedAdvisory } from '../ports.js';
import { openListCursor, sealListCursor } from './list-cursor.js';
import type { CursorList } from './list-cursor.js';
import { ownFilter } from './own-filter.js';
import type { ViewNeeds } from './view-needs.js';

interface Needs extends ViewNeeds {
  readonly clock: Clock;
  readonly listSeal: Seal;
  readonly feedSeal: Seal;
}

export interface ListAdvisoriesInput {
  readonly filter: AdvisoryFilter;
  readonly order: AdvisoryOrder;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
  /** As the advisories stood at that time, inclusive; absent or null: now. */
  readonly asOf?: Date | null;
  /** What else the answer is to hold: counting costs as much as a page. */
  readonly wants: ListWants;
}

export interface ListWants {
  readonly totalCount: boolean;
  readonly feedCursor: boolean;
  readonly facets: readonly FacetQuery[];
  readonly searchHits: boolean;
}

export interface AdvisoryList {
  readonly page: Page<AdvisoryListItem>;
  /** null when not wanted, like `feedCursor`. */
  readonly totalCount: number | null;
  /** A feed that follows from it continues this list. */
  readonly feedCursor: string | null;
  /** As wanted, in that order. */
  readonly facets: readonly (readonly Redacted<FacetView>[])[];
}

export interface AdvisoryListItem {
  readonly advisory: Redacted<AdvisoryView>;
  readonly cursor: string;
  /** Empty when not wanted, and where nothing is searched. */
  readonly hits: readonly Redacted<SearchHitView>[];
}

/**
 * One page of the advisories that the viewer sees; count and feed cursor are of the same snapshot.
 *
 * @throws RequestError BAD_CURSOR, and BAD_REQUEST for a filter of too many values, an order that it has no search for, or a time to
 * come
 */
export async function listAdvisories(needs: Needs, viewer: Viewer, input: ListAdvisoriesInput): Promise<AdvisoryList> {
  const { order, first, after, wants } = input;
  if (order === 'RELEVANCE' && input.filter.search === undefined) throw relevantToNothing();
  const filter = ownFilter(viewer, input.filter);
  const asOf = pastTime(input.asOf, needs.clock);
  const list: CursorList = { account: viewer.account, filter, order, ...(asOf && { asOf }) };
  const place = after === null ? null : openListCursor(needs.listSeal, list, after);
  return needs.readAdvisories(viewer, async (reads) => {
    const advisories = asOf === null ? reads : reads.asOf(asOf);
    const page = await advisories.list({ filter, order, first, after: place });
    const hits = wants.searchHits ? await hitsOn(page, filter, advisories) : NO_HITS;
    return {
      page: { ...page, items: page.items.flatMap((item) => toItem(needs, viewer, { item, list, hits })) },
      facets: await facetsOf(wants.facets, filter, advisories),
      totalCount: wants.totalCount ? await advisories.count(filter) : null,
      feedCursor: wants.feedCursor ? await feedCursor(needs, viewer, advisories) : null,
    };
  });
}

function toItem(
  { viewKey, listSeal }: Needs,
  viewer: Viewer,
  { item, list, hits }: { readonly item: ListedAdvisory; readonly list: CursorList; readonly hits: Hits },
): readonly AdvisoryListItem[] {
  const advisory = redactAdvisory(item.record, viewer, viewKey);
  if (advisory === null) return [];
  const found = redactSearchHits(advisory, hits.get(advisory.name) ?? []);
  // Of a page most are asked for one cursor, the last.
  const sealed = once(() => sealListCursor(listSeal, list, item.place));
  const withCursor = {
    ...{ advisory, hits: found },
    get cursor() {
      return sealed();
    },
  };
  return [withCursor];
}

type Hits = Awaited<ReturnType<AdvisoriesAt['hits']>>;

const NO_HITS: Hits = new Map();

async function hitsOn({ items }: Page<ListedAdvisory>, { search }: AdvisoryFilter, advisories: AdvisoriesAt) {
  if (search === undefined) return NO_HITS;
  return advisories.hits(
    search,
    items.map(({ record }) => record.name),
  );
}

async function facetsOf(
  wanted: readonly FacetQuery[],
  filter: AdvisoryFilter,
  advisories: AdvisoriesAt,
): Promise<AdvisoryList['facets']> {
  return Promise.all(
    wanted.map(async (query) =>
      (await advisories.facet(filter, query)).map((counted) => redactFacet(query.by, counted)),
    ),
  );
}

function relevantToNothing(): RequestError {
  return new RequestError('BAD_REQUEST', 'RELEVANCE orders what a search finds: it goes with filter.search.');
}

/** The viewer's own newest event stands for the log's head: a hidden event's cursor would tell of it. */
async function feedCursor({ feedSeal }: Needs, { account }: Viewer, advisories: AdvisoriesAt): Promise<string> {
  return sealFeedCursor(feedSeal, account, (await advisories.latestEvent()) ?? 'beginning');
}
