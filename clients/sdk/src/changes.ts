import type { AdvisorySummary } from './advisory.js';
import { ListChanges } from './generated/documents.js';
import type { AdvisoryFilter, FeedEventType } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { pages, type Page, type Pages } from './pages.js';
import { readSummary } from './read-advisory.js';
import { wireTime, type PastTime } from './past-time.js';

/** Between which times, of which advisories, and how many a page. */
export interface ChangesQuery {
  /** What had happened by then is not told. */
  readonly since: PastTime;
  /** Now when not given. */
  readonly until?: PastTime | undefined;
  readonly where?: AdvisoryFilter | undefined;
  /** How many a page holds, 1 to 100; 20 when not given. */
  readonly first?: number | undefined;
}

/** What became of an advisory between two times, as this reader may read it today. */
export interface AdvisoryChange {
  readonly advisoryName: string;
  /** What its events came to. Of one that was RETRACTED the name is all there is. */
  readonly type: FeedEventType;
  /** How many events that were. */
  readonly events: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Before the first; null when there was nothing, or is nothing today. Both by `revisionId` for `advisories.compare`. */
  readonly before: AdvisorySummary | null;
  readonly after: AdvisorySummary | null;
}

/** What changed between two times, by advisory, the latest first, page by page as it is iterated. */
export function changesOf(
  hub: HubAccess,
  { since, until, where: filter, first }: ChangesQuery,
): Pages<AdvisoryChange, Page<AdvisoryChange>> {
  const times = { since: new Date(since).toISOString(), until: wireTime(until) };
  return pages(async (cursor) => {
    const { changes } = await request(hub, ListChanges, { ...times, filter, first, after: cursor });
    const items = changes.nodes.map(({ firstAt, lastAt, before, after, ...change }) => ({
      ...change,
      firstAt: new Date(firstAt),
      lastAt: new Date(lastAt),
      before: before && readSummary(before),
      after: after && readSummary(after),
    }));
    return { items, next: changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null };
  });
}
