import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { tidyFilter } from '../../advisories/model/tidy-filter.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { FeedEnd, FeedEventView } from '../model/feed-message.js';
import type { EventLog } from '../ports.js';
import { FeedFollower, type FollowerNeeds } from './feed-follower.js';
import { cursorUnknown, openPlace, positionOf } from './feed-place.js';
import { FeedStream } from './feed-stream.js';
import type { Standing } from './read-feed-page.js';

interface Needs extends FollowerNeeds {
  /** Aborted when the process stops. Every open feed listens to it, so it takes `setMaxListeners(0, stop)` of node:events. */
  readonly stop: AbortSignal;
}

export interface FollowFeedInput {
  readonly filter: AdvisoryFilter | null;
  /** A feed cursor of this account; null follows from now. */
  readonly after: string | null;
  /** False leaves out what bulk imports wrote. */
  readonly backfill: boolean;
  /** Called with each page of events before the first of them is sent; absent where nobody wants to know. */
  readonly toTell?: (events: readonly FeedEventView[]) => Promise<void>;
  /**
   * Told why when the hub ends the feed, after its last message was taken; not when the reader leaves. The stream is done when
   * this is: a socket that closes meanwhile has not told its client that the feed is complete.
   */
  readonly ended: (end: FeedEnd) => void | Promise<void>;
}

/**
 * Follows the log for a viewer: what came after the cursor, then `caught-up`, then live, in order, with no gap and nothing twice.
 *
 * @throws RequestError CURSOR_UNKNOWN or BAD_REQUEST, before the stream exists
 */
export async function followFeed(
  { stop, ...needs }: Needs,
  viewer: Viewer,
  { filter, after, backfill, toTell, ended }: FollowFeedInput,
): Promise<FeedStream> {
  const place = after === null ? null : openPlace(needs.seal, viewer, after);
  const tidied = filter && tidyFilter(filter);
  const standing = await needs.readEventLog(viewer, async (log) => {
    if (place === null) return standingAtHead(log);
    const position = await positionOf(log, place);
    if (position === null) throw cursorUnknown();
    return { place, position, atHead: false };
  });
  return new FeedStream(
    new FeedFollower(needs, viewer, { standing, filter: tidied, backfill, ...(toTell && { toTell }) }),
    { stop, ended },
  );
}

/** The viewer's own newest event stands for the head: a hidden event's cursor would tell of it. */
async function standingAtHead(log: EventLog): Promise<Standing> {
  return { place: (await log.newest()) ?? 'beginning', position: await log.head(), atHead: true };
}
