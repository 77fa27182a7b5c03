import type { AdvisoryName } from '../../advisories/model/advisory.js';
import { eventTypeOf } from '../model/event-type.js';
import type { RecordedEvent } from '../model/recorded-event.js';
import type { EventRow } from './event-sql.js';

type Records = Pick<RecordedEvent, 'now' | 'before' | 'after' | 'found'>;

/** An event that is the viewer's, before its advisory is read. */
export interface OwnEvent extends Omit<RecordedEvent, keyof Records> {
  /** Number of the revision, which never leaves the server. */
  readonly sequence: number;
}

/** @returns null when the row is not the viewer's: nothing of it stood for the viewer before or after, or its name is not the viewer's to know */
export function ownEvent(row: EventRow): OwnEvent | null {
  const { id, at, backfill, revision_id: revisionId, name: advisory, sequence } = row;
  const type = typeOf(row);
  if (!type || !id || !at || !revisionId || !advisory || sequence === null) return null;
  return { position: BigInt(row.position), id, type, at, advisory, revisionId, backfill: backfill === true, sequence };
}

/** The type is the viewer's own: it follows from what stood for it before and after. */
function typeOf({ before, after, withdrawn }: EventRow): RecordedEvent['type'] | null {
  return eventTypeOf({ before: before === true, after: after === true, withdrawn: withdrawn === true });
}

/** The advisory as it is now and, for the filter, as it was just before and at the event. Sequence 0 finds nothing. */
export function wantedRecords(
  { advisory, sequence }: OwnEvent,
  withHistory: boolean,
): readonly { readonly name: AdvisoryName; readonly sequence: number | null }[] {
  const now = { name: advisory, sequence: null };
  if (!withHistory) return [now];
  return [now, { name: advisory, sequence: sequence - 1 }, { name: advisory, sequence }];
}

export function toRecordedEvent({ sequence: _, ...event }: OwnEvent, records: Records): RecordedEvent {
  return { ...event, ...records };
}
