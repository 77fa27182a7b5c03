import type { Brand } from '../../../kernel/brand.js';
import { parseUuid, type Uuid } from '../../../kernel/ids.js';
import type { AccountName } from '../../markings/model/marking.js';
import type { Seal } from './seal.js';

/** The random id of an event in the log; positions never leave the server. */
export type EventId = Brand<Uuid, 'EventId'>;

/** Where a follower stands: at the last event it has, or before all events when it has seen none. */
export type FeedPlace = EventId | 'beginning';

/** Stands for the beginning, so that a cursor's length does not depend on what was seen. */
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** A cursor is good for any token of `account` (null: for any visitor) and for nobody else. */
export function sealFeedCursor(seal: Seal, account: AccountName | null, place: FeedPlace): string {
  return seal.seal((place === 'beginning' ? NIL_UUID : place) + (account ?? ''));
}

/** @returns null when this hub did not make `text` for this account; whose it is otherwise cannot be told */
export function openFeedCursor(seal: Seal, account: AccountName | null, text: string): FeedPlace | null {
  const opened = seal.open(text);
  if (opened === null || opened.slice(NIL_UUID.length) !== (account ?? '')) return null;
  const event = parseUuid(opened.slice(0, NIL_UUID.length));
  if (event === null) return null;
  return event === NIL_UUID ? 'beginning' : (event as EventId);
}
