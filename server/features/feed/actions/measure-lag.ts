import type { KeyedHash } from '../../../kernel/keys.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { tidyFilter } from '../../advisories/model/tidy-filter.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { FeedPlace } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { Lag } from '../model/lag.js';
import type { Position, RecordedEvent } from '../model/recorded-event.js';
import { type FeedLens, toFeedEvent } from '../model/to-feed-event.js';
import type { EventLog, ReadEventLog } from '../ports.js';
import { cursorUnknown, openPlace, positionOf } from './feed-place.js';

/** How many of the viewer's events are looked at, at most; and how many at a time. */
export const MOST_LOOKED_AT = 1_000;
const BATCH = 100;

interface Needs {
  readonly readEventLog: ReadEventLog;
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

/** A feed as it is asked for. */
export interface LagInput {
  readonly filter: AdvisoryFilter | null;
  /** A feed cursor of this account. */
  readonly after: string;
  readonly backfill: boolean;
}

/**
 * How far a feed that starts at the cursor is behind.
 *
 * @throws RequestError CURSOR_UNKNOWN or BAD_REQUEST
 */
export async function measureLag(needs: Needs, viewer: Viewer, { filter, after, backfill }: LagInput): Promise<Lag> {
  const place = openPlace(needs.seal, viewer, after);
  const lag = await needs.readEventLog(viewer, (log) => lagAt(log, { ...needs, viewer }, { filter, backfill, place }));
  if (lag === null) throw cursorUnknown();
  return lag;
}

/** @returns null when the log no longer holds the place */
export async function lagAt(
  log: EventLog,
  { viewer, seal, viewKey }: Omit<FeedLens, 'filter'>,
  { filter, backfill, place }: Omit<LagInput, 'after'> & { readonly place: FeedPlace },
): Promise<Lag | null> {
  const after = await positionOf(log, place);
  if (after === null) return null;
  const lens: FeedLens = { viewer, filter: filter && tidyFilter(filter), seal, viewKey };
  const { events, isMore } = await ownAfter(log, after, lens.filter);
  const passed = events.filter((event) => passes(event, backfill, lens));
  return { events: passed.length, isMore, since: passed[0]?.at ?? null };
}

interface Looked {
  readonly events: readonly RecordedEvent[];
  /** True when more of the viewer's own follow, whether or not they pass. */
  readonly isMore: boolean;
}

/** One more than is counted tells, exactly, whether more follow: where hidden events lie must not show. */
async function ownAfter(log: EventLog, start: Position, filter: AdvisoryFilter | null): Promise<Looked> {
  const query = { newestFirst: false, limit: BATCH, withHistory: filter !== null, search: filter?.search ?? null };
  const found: RecordedEvent[] = [];
  let after: Position | null = start;
  do {
    const { events, reached } = await log.read({ ...query, after });
    found.push(...events);
    after = reached;
  } while (after !== null && found.length <= MOST_LOOKED_AT);
  return { events: found.slice(0, MOST_LOOKED_AT), isMore: found.length > MOST_LOOKED_AT };
}

/** As the feed itself decides it. */
function passes(event: RecordedEvent, backfill: boolean, lens: FeedLens): boolean {
  if (!backfill && event.backfill && event.type !== 'RETRACTED') return false;
  return toFeedEvent(event, lens) !== null;
}
