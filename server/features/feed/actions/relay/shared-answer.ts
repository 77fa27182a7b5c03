import { viewKeyFor } from '../../../advisories/model/view-key.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import { sealFeedCursor } from '../../../events/model/feed-cursor.js';
import type { EventId } from '../../../events/model/feed-cursor.js';
import type { Seal } from '../../../events/model/seal.js';
import type { KeyedHash } from '../../../../kernel/keys.js';
import type { FeedEventView } from '../../model/feed-message.js';

export interface AnswerNeeds {
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

/** Writes the answer of one reader for another of its group. */
export type SharedAnswer = (reader: Viewer) => string;

/**
 * What a group is answered. Two things in it are its reader's own: the cursor, which is good for one account, and whose view
 * the view key is of. Neither can stand in an answer by chance or by design: the cursor is sealed with an id that nobody knew
 * before the event, the view key is a keyed hash of all that the view says.
 *
 * @param text - as answered to one of them, who was sent `event`
 */
export function sharedAnswer(
  { seal, viewKey }: AnswerNeeds,
  text: string,
  { id, event }: { readonly id: EventId; readonly event: FeedEventView },
): SharedAnswer {
  const ownKey = event.advisory?.viewKey ?? null;
  const pieces = text.split(event.cursor).map((piece) => (ownKey === null ? [piece] : piece.split(ownKey)));
  const hasKeys = pieces.some(({ length }) => length > 1);
  return (reader) => {
    const key = hasKeys && ownKey !== null ? viewKeyFor(ownKey, reader, viewKey) : '';
    const parts = hasKeys ? pieces.map((each) => each.join(key)) : pieces.map(([piece]) => piece ?? '');
    return parts.length === 1 ? (parts[0] ?? '') : parts.join(sealFeedCursor(seal, reader.account, id));
  };
}
