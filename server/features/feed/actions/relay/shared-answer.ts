import { viewKeyFor } from '../../../advisories/model/view-key.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import { sealFeedCursor } from '../../../events/model/feed-cursor.js';
import type { EventId } from '../../../events/model/feed-cursor.js';
import type { Seal } from '../../../events/model/seal.js';
import type { KeyedHash } from '../../../../kernel/keys.js';
import { type Patch, type PatchedText, placesOf } from '../../../../kernel/patched-text.js';
import type { FeedEventView } from '../../model/feed-message.js';

export interface AnswerNeeds {
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

/** Writes the answer of one reader for another of its group. */
export type SharedAnswer = (reader: Viewer) => PatchedText;

/** A text of each reader's own, and where it stands. */
interface Own {
  readonly places: readonly number[];
  readonly textFor: (reader: Viewer) => string;
}

/**
 * What a group is answered. Two things in it are its reader's own: the cursor, which is good for one account, and whose view
 * the view key is of. Each is as long for one as for another. Neither can stand in an answer by chance or by design: the cursor
 * is sealed with an id that nobody knew before the event, the view key is a keyed hash of all that the view says.
 *
 * @param text - as answered to one of them, who was sent `event`
 */
export function sharedAnswer(
  { seal, viewKey }: AnswerNeeds,
  text: string,
  { id, event: { cursor, advisory } }: { readonly id: EventId; readonly event: FeedEventView },
): SharedAnswer {
  const bytes = Buffer.from(text);
  const key = advisory?.viewKey ?? '';
  const owns: readonly Own[] = [
    { places: placesOf(cursor, bytes), textFor: ({ account }) => sealFeedCursor(seal, account, id) },
    { places: placesOf(key, bytes), textFor: (reader) => viewKeyFor(key, reader, viewKey) },
  ];
  const asked = owns.filter(({ places }) => places.length > 0);
  return (reader) => ({ bytes, patches: asked.flatMap((own) => patchesOf(own, reader)) });
}

function patchesOf({ places, textFor }: Own, reader: Viewer): readonly Patch[] {
  const text = textFor(reader);
  return places.map((at) => ({ at, text }));
}
