import { RequestError } from '../../../kernel/request-error.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { openFeedCursor, type FeedPlace } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { Position } from '../model/recorded-event.js';
import type { EventLog } from '../ports.js';

/** @throws RequestError CURSOR_UNKNOWN, for another account's cursor and for no cursor at all alike */
export function openPlace(seal: Seal, viewer: Viewer, cursor: string): FeedPlace {
  const place = openFeedCursor(seal, viewer.account, cursor);
  if (place === null) throw cursorUnknown();
  return place;
}

/** @returns null when the log holds no such event */
export async function positionOf(log: EventLog, place: FeedPlace): Promise<Position | null> {
  return place === 'beginning' ? 0n : log.place(place);
}

export function cursorUnknown(): RequestError {
  return new RequestError(
    'CURSOR_UNKNOWN',
    'This hub knows no such cursor of this account. List anew, and follow from that list’s feedCursor.',
  );
}
