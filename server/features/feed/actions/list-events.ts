import type { KeyedHash } from '../../../kernel/keys.js';
import { MAX_PAGE_SIZE, type Page } from '../../../kernel/page.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { tidyFilter } from '../../advisories/model/tidy-filter.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Seal } from '../../events/model/seal.js';
import type { FeedEventView } from '../model/feed-message.js';
import type { Position, RecordedEvent } from '../model/recorded-event.js';
import { toFeedEvent, type FeedLens } from '../model/to-feed-event.js';
import type { EventLog, EventQuery, ReadEventLog } from '../ports.js';
import { cursorUnknown, openPlace, positionOf } from './feed-place.js';

interface Needs {
  readonly readEventLog: ReadEventLog;
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

export interface EventListInput {
  readonly filter: AdvisoryFilter | null;
  readonly newestFirst: boolean;
  /** 1 to 100. */
  readonly first: number;
  /** A feed cursor of this account. */
  readonly after: string | null;
}

/**
 * One page of the events that the viewer has and its filter passes, all from one snapshot.
 *
 * @throws RequestError CURSOR_UNKNOWN
 */
export async function listEvents(
  { readEventLog, seal, viewKey }: Needs,
  viewer: Viewer,
  { filter, newestFirst, first, after }: EventListInput,
): Promise<Page<FeedEventView>> {
  const place = after === null ? null : openPlace(seal, viewer, after);
  const lens: FeedLens = { viewer, filter: filter && tidyFilter(filter), seal, viewKey };
  return readEventLog(viewer, async (log) => {
    const position = place === null ? null : await positionOf(log, place);
    if (place !== null && position === null) throw cursorUnknown();

    // One more than the page holds tells, exactly, whether another page follows.
    const found = await passing(log, { after: position, newestFirst, wanted: first + 1, lens });
    return { items: found.slice(0, first), hasNextPage: found.length > first, hasPreviousPage: after !== null };
  });
}

interface Search {
  readonly after: Position | null;
  readonly newestFirst: boolean;
  readonly wanted: number;
  readonly lens: FeedLens;
}

/** Reads on in batches of bounded size until enough events pass the filter, or the log ends. */
async function passing(log: EventLog, { after, newestFirst, wanted, lens }: Search): Promise<readonly FeedEventView[]> {
  const withHistory = lens.filter !== null;
  const found: FeedEventView[] = [];
  const search = lens.filter?.search ?? null;
  let query: EventQuery = { after, newestFirst, limit: withHistory ? MAX_PAGE_SIZE : wanted, withHistory, search };
  for (;;) {
    const { events, reached } = await log.read(query);
    found.push(...firstPassing(events, wanted - found.length, lens));
    if (reached === null || found.length === wanted) return found;
    query = { ...query, after: reached, limit: MAX_PAGE_SIZE };
  }
}

function firstPassing(batch: readonly RecordedEvent[], wanted: number, lens: FeedLens): readonly FeedEventView[] {
  const found: FeedEventView[] = [];
  for (const event of batch) {
    const view = found.length < wanted ? toFeedEvent(event, lens) : null;
    if (view !== null) found.push(view);
  }
  return found;
}
