import type { Bench, BenchSize, Figure } from '../bench.js';
import type { Stage } from '../stage.js';
import { fanOutCost } from './fan-out-cost.js';
import { readingCost } from './reading-cost.js';

export const ledgerBench: Bench = {
  name: 'ledger',
  claim: 'To know who was told what costs a first reading one wait for the disk, and every later one nothing.',
  run: measured,
};

/** With a disk that is waited for, as in production: what a first reading pays is that wait, and other benches leave it out. */
async function* measured(stage: Stage, size: BenchSize): AsyncIterable<Figure> {
  await stage.crowd(size.advisories);
  await durable(stage, 'on');
  try {
    yield* readingCost(stage, size.questions);
    yield* fanOutCost(stage, Math.min(10_000, size.advisories));
  } finally {
    await durable(stage, 'off');
  }
}

async function durable({ superuser }: Stage, fsync: 'on' | 'off'): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit'])
    await superuser.query(`ALTER SYSTEM SET ${setting} = ${fsync}`);
  await superuser.query('SELECT pg_reload_conf()');
}
