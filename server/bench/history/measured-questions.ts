import type { AdvisoryReads } from '../../features/advisories/ports.js';
import { postgresAdvisoryReads } from '../../features/advisories/store/postgres-advisory-reads.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { Database } from '../../platform/postgres/database.js';
import { quantile, timesOf } from '../measure.js';
import type { Stage } from '../stage.js';
import type { HistoryQuestion } from './history-questions.js';
import type { Replayed } from './replayed-database.js';

/** Milliseconds of one kind of question: as the hub reads, without row security, and by the driver alone. */
export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly unbound: number;
  readonly raw: number;
}

/** Some are asked once before, so that none pays for a plan or a cold page. */
export async function measured(
  { database, unbound }: Stage,
  replayed: Replayed,
  { viewer, question }: { readonly viewer: Viewer; readonly question: HistoryQuestion },
): Promise<Measured> {
  const turns = Array.from({ length: question.times }, (_, turn) => turn);
  const asking = (on: Pick<Database, 'read'>) => {
    const read = postgresAdvisoryReads(on);
    return (turn: number) => read(viewer, (advisories: AdvisoryReads) => question.ask(advisories, viewer, turn));
  };
  const timed = async (on: Pick<Database, 'read'>) => {
    await timesOf(turns.slice(0, Math.ceil(turns.length / 10)), asking(on));
    return timesOf(turns, asking(on));
  };
  const own = await timed(database);
  return {
    p50: quantile(own, 0.5),
    p95: quantile(own, 0.95),
    unbound: quantile(await timed(unbound), 0.5),
    raw: await rawTime(replayed, turns, asking(replayed)),
  };
}

/** What a question sends, sent once more and timed then. */
async function rawTime(
  { replay }: Replayed,
  turns: readonly number[],
  ask: (turn: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (const turn of turns) {
    await ask(turn);
    const [time] = await timesOf([turn], replay);
    times.push(time ?? NaN);
  }
  return quantile(
    times.toSorted((left, right) => left - right),
    0.5,
  );
}
