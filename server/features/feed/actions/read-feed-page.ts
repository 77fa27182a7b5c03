import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import type { FeedPlace } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { FeedEventView } from '../model/feed-message.js';
import type { Position, RecordedEvent } from '../model/recorded-event.js';
import { toFeedEvent, type FeedLens } from '../model/to-feed-event.js';
import type { EventLog, EventQuery, ReadEventLog } from '../ports.js';
import { positionOf } from './feed-place.js';

/** How many events a follower reads, and so holds, at a time. */
export const FEED_PAGE_SIZE = 100;

interface Needs {
  readonly readEventLog: ReadEventLog;
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

/** Where a follower stands in the log. */
export interface Standing {
  /** The last event of the viewer that it has passed: what its cursor tells. */
  readonly place: FeedPlace;
  /** How far it has read, hidden events included; null when that must be looked up again by the place. */
  readonly position: Position | null;
  /** True when nothing came after `position` when it was read. */
  readonly atHead: boolean;
}

/** Some events that follow a standing, each with where the follower stands once it is sent. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  /** Where the follower stands when all are sent. */
  readonly end: Standing;
}

export interface FeedItem {
  readonly message: FeedEventView;
  readonly standing: Standing;
}

export interface FeedQuery {
  readonly standing: Standing;
  readonly filter: AdvisoryFilter | null;
  /** False leaves out what bulk imports wrote. */
  readonly backfill: boolean;
}

/** @returns null when the log no longer holds the follower's place */
export async function readFeedPage(
  { readEventLog, seal, viewKey }: Needs,
  viewer: Viewer,
  { standing, filter, backfill }: FeedQuery,
): Promise<FeedPage | null> {
  return readEventLog(viewer, async (log) => {
    const head = await log.head();
    const after = await startOf(log, standing, head);
    if (after === null) return null;
    if (after === head) return { items: [], end: { ...standing, position: head, atHead: true } };

    const events = await ownEvents(log, {
      after,
      newestFirst: false,
      limit: FEED_PAGE_SIZE,
      withHistory: filter !== null,
      search: filter?.search ?? null,
    });
    const items = toItems(wanted(events, backfill), { viewer, filter, seal, viewKey });
    return { items, end: endOf(events, standing.place, head) };
  });
}

/** A head behind the follower means a restored log, whose positions are other events' now: only the place still tells. */
async function startOf(log: EventLog, { place, position }: Standing, head: Position): Promise<Position | null> {
  return position !== null && position <= head ? position : positionOf(log, place);
}

/** A retraction is never left out: its advisory may have been listed, whoever wrote it. */
function wanted(events: readonly RecordedEvent[], backfill: boolean): readonly RecordedEvent[] {
  return events.filter((event) => backfill || !event.backfill || event.type === 'RETRACTED');
}

function toItems(events: readonly RecordedEvent[], lens: FeedLens): readonly FeedItem[] {
  return events.flatMap((event) => {
    const message = toFeedEvent(event, lens);
    return message === null
      ? []
      : [{ message, standing: { place: event.id, position: event.position, atHead: false } }];
  });
}

/** As many as a page holds, however many hidden ones lie between: where a page ends must not depend on them. */
async function ownEvents(log: EventLog, query: EventQuery): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  let after = query.after;
  do {
    const { events, reached } = await log.read({ ...query, after });
    found.push(...events);
    after = reached;
  } while (after !== null && found.length < FEED_PAGE_SIZE);
  return found.slice(0, FEED_PAGE_SIZE);
}

/** A page that is not full passes the hidden events behind it, and says nothing of them. */
function endOf(events: readonly RecordedEvent[], before: FeedPlace, head: Position): Standing {
  const last = events.at(-1);
  const place = last?.id ?? before;
  if (last !== undefined && events.length === FEED_PAGE_SIZE) return { place, position: last.position, atHead: false };
  return { place, position: head, atHead: true };
}
