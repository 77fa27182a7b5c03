import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { EventId } from '../../features/events/model/feed-cursor.js';
import type { Position } from '../../features/feed/model/recorded-event.js';
import type { EventLog, EventQuery, ReadEventLog } from '../../features/feed/ports.js';
import { newUuid } from '../../kernel/ids.js';
import { testRandomness } from '../test-randomness.js';

/** A log, one who reads it, and a way to write events of which that viewer has some. */
export interface LogUnderTest {
  readonly readEventLog: ReadEventLog;
  readonly viewer: Viewer;
  publish(to: Readers): Promise<EventId>;
}

type Readers = 'viewer' | 'others';

/** What every log promises to its readers, whatever it is made of. */
export function eventLogContract(name: string, log: LogUnderTest): void {
  describe(`an event log, ${name},`, () => {
    promisesOfOrder(log);
    promisesOfPlaces(log);
  });
}

function promisesOfOrder(subject: LogUnderTest): void {
  it('gives each viewer its own events in the order they happened, however small the batches', async () => {
    const after = await headOf(subject);
    const [first, , second, , third] = await publishAll(subject, [
      'viewer',
      'others',
      'viewer',
      'others',
      'viewer',
      'others',
    ]);

    for (const limit of [1, 2, 3, 100]) {
      expect(await readAll(subject, { after, newestFirst: false, limit })).toEqual([first, second, third]);
    }
  });

  it('gives them newest first to whoever wants that, from the end or from before a place', async () => {
    const [first, , second] = await publishAll(subject, ['viewer', 'others', 'viewer']);
    const third = await subject.publish('viewer');
    const last = await inSnapshot(subject, (log) => log.place(third));

    for (const limit of [1, 2, 100]) {
      const [fromEnd, fromLast] = [
        await readAll(subject, { after: null, newestFirst: true, limit }),
        await readAll(subject, { after: last, newestFirst: true, limit }),
      ];
      expect([fromEnd.slice(0, 3), fromLast.slice(0, 2)]).toEqual([
        [third, second, first],
        [second, first],
      ]);
    }
  });

  it('has nothing before its beginning', async () => {
    await subject.publish('viewer');

    expect(await readAll(subject, { after: 0n, newestFirst: true, limit: 10 })).toEqual([]);
  });
}

function promisesOfPlaces(subject: LogUnderTest): void {
  it('places every event, seen by the viewer or not, and none that never happened', async () => {
    const before = await headOf(subject);
    const ids = await publishAll(subject, ['viewer', 'others']);
    const never = newUuid(testRandomness) as EventId;

    const places = await inSnapshot(subject, (log) => Promise.all([...ids, never].map((id) => log.place(id))));

    expect(places).toEqual([before + 1n, before + 2n, null]);
  });

  it('counts hidden events in its head, and never gives one as the viewer’s newest', async () => {
    const before = await headOf(subject);
    const [own] = await publishAll(subject, ['viewer', 'others']);

    expect(await inSnapshot(subject, endsOf)).toEqual({ head: before + 2n, newest: own });
  });

  it('tells how far it had come at a time, hidden events counted', async () => {
    await publishAll(subject, ['viewer', 'others']);
    const head = await headOf(subject);

    const [before, after] = await inSnapshot(subject, (log) =>
      Promise.all([log.positionAt(new Date(0)), log.positionAt(new Date('2100-01-01'))]),
    );

    expect([before, after]).toEqual([0n, head]);
  });

  it('stands still for whoever reads it', async () => {
    const after = await headOf(subject);

    const [ends, { events }, endsAfter] = await inSnapshot(subject, async (log) => {
      const before = await endsOf(log);
      await subject.publish('viewer');
      const batch = await log.read({ after, newestFirst: false, limit: 10, withHistory: false, search: null });
      return [before, batch, await endsOf(log)] as const;
    });

    expect([events, endsAfter]).toEqual([[], ends]);
  });
}

function inSnapshot<T>({ readEventLog, viewer }: LogUnderTest, work: (log: EventLog) => Promise<T>): Promise<T> {
  return readEventLog(viewer, work);
}

function headOf(subject: LogUnderTest): Promise<Position> {
  return inSnapshot(subject, (log) => log.head());
}

async function endsOf(log: EventLog): Promise<{ readonly head: Position; readonly newest: EventId | null }> {
  return { head: await log.head(), newest: await log.newest() };
}

async function publishAll({ publish }: LogUnderTest, to: readonly Readers[]): Promise<readonly EventId[]> {
  const ids: EventId[] = [];
  for (const readers of to) ids.push(await publish(readers));
  return ids;
}

/** Batch after batch, as a reader of the log does. */
function readAll(
  subject: LogUnderTest,
  query: Omit<EventQuery, 'withHistory' | 'search'>,
): Promise<readonly EventId[]> {
  return inSnapshot(subject, async (log) => {
    const found: EventId[] = [];
    for (let after = query.after, left = true; left;) {
      const batch = await log.read({ ...query, after, withHistory: false, search: null });
      found.push(...batch.events.map(({ id }) => id));
      left = batch.reached !== null;
      after = batch.reached;
    }
    return found;
  });
}
