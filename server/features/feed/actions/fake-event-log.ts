import { Bell } from '../../../kernel/waiting.js';
import type { AdvisoryRecord } from '../../advisories/model/advisory-record.js';
import { fitsSearch } from '../../advisories/model/fake-search.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { Position, RecordedEvent } from '../model/recorded-event.js';
import type { EventBatch, EventLog, EventQuery, LogWatch, ReadEventLog } from '../ports.js';

/** What one commit is to each account that has it as an event; whoever is not named is told nothing. */
export interface LoggedEvent {
  readonly id: EventId;
  readonly told: ReadonlyMap<string, Told>;
}

export type Told = Omit<RecordedEvent, 'position' | 'id'>;

/** A log in memory, that tests write, break and restore. */
export class FakeEventLog {
  readonly events: LoggedEvent[] = [];
  /** How many snapshots were opened, batches read in them, and events handed out. */
  snapshots = 0;
  batches = 0;
  handed = 0;
  /** Thrown at whoever opens a snapshot. */
  fault: Error | null = null;
  /** True: whoever opens a snapshot waits for ever. */
  silent = false;
  interruptions = 0;
  readonly #bell = new Bell();

  /** How many feeds wait for it to grow. */
  get waiting(): number {
    return this.#bell.waiting;
  }

  append(event: LoggedEvent): void {
    this.events.push(event);
    this.#bell.ring();
  }

  /** Goes back to the first `length` events, as a restored backup does. */
  restore(length: number): void {
    this.events.splice(length);
    this.interruptions += 1;
    this.#bell.ring();
  }

  /** Counted from 1; null for an event that it has not. */
  positionOf(id: EventId): number | null {
    const position = positionIn(this.events, id);
    return position === null ? null : Number(position);
  }

  readonly watch: LogWatch = {
    interruptions: () => this.interruptions,
    grown: (position, signal) => {
      const { interruptions } = this;
      return this.#bell.until(() => this.events.length > position || this.interruptions !== interruptions, signal);
    },
  };

  readonly readEventLog: ReadEventLog = async (viewer, work) => {
    this.snapshots += 1;
    await turnOfTheLoop();
    if (this.fault !== null) throw this.fault;
    if (this.silent) return new Promise(() => {});
    return work(this.#snapshot(viewer, [...this.events]));
  };

  #snapshot(viewer: Viewer, events: readonly LoggedEvent[]): EventLog {
    const own = events.map((event, index) => toRecorded(event, BigInt(index + 1), viewer));
    return {
      read: async (query) => {
        this.batches += 1;
        await turnOfTheLoop();
        const batch = searched(batchOf(own, query), query);
        this.handed += batch.events.length;
        return batch;
      },
      place: async (id) => positionIn(events, id),
      head: async () => BigInt(events.length),
      newest: async () => own.findLast((event) => event !== null)?.id ?? null,
      positionAt: async (moment) => BigInt(events.findLastIndex((event) => happenedBy(event, moment)) + 1),
    };
  }
}

function toRecorded({ id, told }: LoggedEvent, position: Position, viewer: Viewer): RecordedEvent | null {
  const seen = told.get(viewer.account ?? '');
  return seen === undefined ? null : { ...seen, id, position };
}

function positionIn(events: readonly LoggedEvent[], id: EventId): Position | null {
  const index = events.findIndex((event) => event.id === id);
  return index < 0 ? null : BigInt(index + 1);
}

function happenedBy({ told }: LoggedEvent, moment: Date): boolean {
  return [...told.values()].every(({ at }) => at <= moment);
}

/** Counts hidden events against the limit, so that a batch may hold none of the viewer's although more follow. */
function batchOf(own: readonly (RecordedEvent | null)[], { after, newestFirst, limit }: EventQuery): EventBatch {
  const start = after === null ? (newestFirst ? own.length : 0) : Number(after) - (newestFirst ? 1 : 0);
  const [from, to] = newestFirst ? [Math.max(0, start - limit), Math.max(0, start)] : [start, start + limit];
  const events = own.slice(from, to).flatMap((event) => event ?? []);
  if (newestFirst) return { events: events.toReversed(), reached: from === 0 ? null : BigInt(from + 1) };
  return { events, reached: to >= own.length ? null : BigInt(to) };
}

function searched({ events, ...rest }: EventBatch, { search }: EventQuery): EventBatch {
  if (search === null) return { events, ...rest };
  const fits = (record: AdvisoryRecord | null) => record !== null && fitsSearch(record, search);
  return {
    ...rest,
    events: events.map((event) => ({ ...event, found: { before: fits(event.before), after: fits(event.after) } })),
  };
}

/** A turn of the event loop, as any answer of a database takes. */
export function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
