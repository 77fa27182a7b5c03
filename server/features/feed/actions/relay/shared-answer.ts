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

/** Writes the answer of one reader for another of its group: in UTF-8 what all share, as text, which is ASCII, what is its own. */
export type SharedAnswer = (reader: Viewer) => readonly (Uint8Array | string)[];

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
  const pieces = piecesOf(text, event);
  return (reader) => {
    const own: Readonly<Record<Own['is'], string>> = {
      cursor: sealFeedCursor(seal, reader.account, id),
      key: event.advisory ? viewKeyFor(event.advisory.viewKey, reader, viewKey) : '',
    };
    return pieces.map((piece) => ('is' in piece ? own[piece.is] : piece));
  };
}

/** Stands where each reader has a text of its own. */
interface Own {
  readonly is: 'cursor' | 'key';
}

/** Encoded once for all. */
function piecesOf(text: string, { cursor, advisory }: FeedEventView): readonly (Uint8Array | Own)[] {
  const between = (whole: string, part: string | null, is: Own['is']): readonly (string | Own)[] =>
    part === null ? [whole] : whole.split(part).flatMap((piece, place) => (place === 0 ? [piece] : [{ is }, piece]));
  return between(text, cursor, 'cursor')
    .flatMap((piece) => (typeof piece === 'string' ? between(piece, advisory?.viewKey ?? null, 'key') : [piece]))
    .map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
}
