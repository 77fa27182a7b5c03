import type { Viewer } from '../../auth/model/viewer.js';
import { type FeedPlace, sealFeedCursor } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { Position } from '../model/recorded-event.js';
import type { EventLog, ReadEventLog } from '../ports.js';

interface Needs {
  readonly readEventLog: ReadEventLog;
  readonly seal: Seal;
}

/** The cursor behind the viewer's last event not later than `since`: a feed that starts there tells what happened after that time. */
export function findCursor(
  { readEventLog, seal }: Needs,
  viewer: Viewer,
  { since }: { readonly since: Date },
): Promise<string> {
  return readEventLog(viewer, async (log) => {
    const place = await lastUpTo(log, await log.positionAt(since));
    return sealFeedCursor(seal, viewer.account, place);
  });
}

async function lastUpTo(log: EventLog, position: Position): Promise<FeedPlace> {
  let after: Position | null = position + 1n;
  while (after !== null) {
    const { events, reached } = await log.read({
      after,
      newestFirst: true,
      limit: 1,
      withHistory: false,
      search: null,
    });
    if (events[0] !== undefined) return events[0].id;
    after = reached;
  }
  return 'beginning';
}
