import type { Brand } from '../../../kernel/brand.js';
import { parseUuid, type Uuid } from '../../../kernel/ids.js';
import type { AccountName } from '../../markings/model/marking.js';
import { MARK_CHARACTERS, type Seal } from './seal.js';

/** The random id of an event in the log; positions never leave the server. */
export type EventId = Brand<Uuid, 'EventId'>;

/** Where a follower stands: at the last event it has, or before all events when it has seen none. */
export type FeedPlace = EventId | 'beginning';

/** Stands for the beginning, so that a cursor's length does not depend on what was seen. */
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * A cursor is good for any token of `account` (null: for any visitor) and for nobody else: the place, sealed, which is the same
 * for all who stand there, and a mark of whose it is.
 */
export function sealFeedCursor(seal: Seal, account: AccountName | null, place: FeedPlace): string {
  const id = place === 'beginning' ? NIL_UUID : place;
  return seal.seal(id + APART) + seal.mark(id + (account ?? ''));
}

/** Stands where an account stood when both were sealed together, and in none: without its mark a cursor is nobody's, not a visitor's. */
const APART = '/';

/** @returns null when this hub did not make `text` for this account; whose it is otherwise cannot be told */
export function openFeedCursor(seal: Seal, account: AccountName | null, text: string): FeedPlace | null {
  const marked = openMarked(seal, account, text) ?? openWhole(seal, account, text);
  const event = marked === null ? null : parseUuid(marked);
  if (event === null) return null;
  return event === NIL_UUID ? 'beginning' : (event as EventId);
}

function openMarked(seal: Seal, account: AccountName | null, text: string): string | null {
  const opened = seal.open(text.slice(0, -MARK_CHARACTERS));
  if (opened?.slice(NIL_UUID.length) !== APART) return null;
  const id = opened.slice(0, NIL_UUID.length);
  return text.slice(-MARK_CHARACTERS) === seal.mark(id + (account ?? '')) ? id : null;
}

/** As cursors were made before the place was sealed apart: clients keep them for months. */
function openWhole(seal: Seal, account: AccountName | null, text: string): string | null {
  const opened = seal.open(text);
  return opened !== null && opened.slice(NIL_UUID.length) === (account ?? '') ? opened.slice(0, NIL_UUID.length) : null;
}
