import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { AdvisoryRecord } from '../../advisories/model/advisory-record.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { Position, RecordedEvent } from '../model/recorded-event.js';
import type { EventBatch, EventLog, EventQuery, ReadEventLog } from '../ports.js';
import { type EventRow, eventsStatement } from './event-sql.js';
import { ownEvent, type OwnEvent, toRecordedEvent, wantedRecords } from './to-recorded-event.js';

/** Reads the viewer's records of advisories in the transaction at hand; null where it sees nothing. */
export type RecordsIn = (
  sql: EntityManager,
  viewer: Viewer,
  wanted: readonly { readonly name: AdvisoryName; readonly sequence: number | null }[],
) => Promise<readonly { readonly place: number; readonly record: AdvisoryRecord }[]>;

type Wanted = Parameters<RecordsIn>[2];

/** Tells which of some views a search finds, each by its place. */
export type ViewsFoundIn = (sql: EntityManager, wanted: Wanted, search: string) => Promise<ReadonlySet<number>>;

/** How the transaction at hand reads advisories for its viewer. */
interface Reading {
  records(wanted: Wanted): ReturnType<RecordsIn>;
  found(wanted: Wanted, search: string): ReturnType<ViewsFoundIn>;
}

export interface EventLogNeeds {
  readonly database: Pick<Database, 'read'>;
  readonly recordsIn: RecordsIn;
  readonly viewsFoundIn: ViewsFoundIn;
  readonly newestIn: (sql: EntityManager) => Promise<EventId | null>;
}

export function postgresEventLog({ database, recordsIn, viewsFoundIn, newestIn }: EventLogNeeds): ReadEventLog {
  return (viewer, work) =>
    database.read(contextOf(viewer), (sql) =>
      work({
        read: (query) =>
          readBatch(sql, query, {
            records: (wanted) => recordsIn(sql, viewer, wanted),
            found: (wanted, search) => viewsFoundIn(sql, wanted, search),
          }),
        place: (event) => placeOf(sql, event),
        head: () => headOf(sql),
        newest: () => newestIn(sql),
        positionAt: (moment) => positionAt(sql, moment),
      } satisfies EventLog),
    );
}

/** One statement however many candidates are not the viewer's; a full page of candidates says that more may follow. */
async function readBatch(sql: EntityManager, query: EventQuery, reading: Reading): Promise<EventBatch> {
  const { after, newestFirst, limit } = query;
  const from = after ?? (newestFirst ? BEYOND_ALL : 0n);
  const rows = await prepared<EventRow>(sql, eventsStatement(newestFirst), [from.toString(), limit]);
  const events = await withRecords(
    rows.flatMap((row) => ownEvent(row) ?? []),
    query,
    reading,
  );
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { events, reached: last ? BigInt(last.position) : null };
}

/** The records of a page in one query: each advisory now, and before and after each event where that is asked for. */
async function withRecords(
  events: readonly OwnEvent[],
  { withHistory, search }: EventQuery,
  reading: Reading,
): Promise<readonly RecordedEvent[]> {
  const perEvent = withHistory ? 3 : 1;
  const wanted = events.flatMap((event) => wantedRecords(event, withHistory));
  const byPlace = new Map((await reading.records(wanted)).map(({ place, record }) => [place, record]));
  const found = search === null ? null : await reading.found(wanted, search);
  return events.map((event, index) => {
    const place = index * perEvent;
    const [now, before, after] = [0, 1, 2].map((offset) =>
      offset < perEvent ? byPlace.get(place + offset) : undefined,
    );
    return toRecordedEvent(event, {
      now: now ?? null,
      before: before ?? null,
      after: after ?? null,
      found: found && { before: found.has(place + 1), after: found.has(place + 2) },
    });
  });
}

async function placeOf(sql: EntityManager, event: EventId): Promise<Position | null> {
  const [row]: { position: string | null }[] = await sql.query('SELECT hub.event_position($1)::text AS position', [
    event,
  ]);
  return row?.position == null ? null : BigInt(row.position);
}

async function headOf(sql: EntityManager): Promise<Position> {
  const [row]: { position: string }[] = await sql.query('SELECT position::text FROM hub.log_head');
  return BigInt(row?.position ?? 0);
}

async function positionAt(sql: EntityManager, moment: Date): Promise<Position> {
  const [row]: { position: string }[] = await sql.query('SELECT hub.position_at($1)::text AS position', [moment]);
  return BigInt(row?.position ?? 0);
}

const BEYOND_ALL = 9_223_372_036_854_775_807n;
