import type { Bench, BenchSize, Figure } from '../bench.js';
import type { Stage } from '../stage.js';
import { fanOutCost } from './fan-out-cost.js';
import { readingCost } from './reading-cost.js';

export const ledgerBench: Bench = {
  name: 'ledger',
  claim: 'To know who was told what costs a first reading one commit, and every later one nothing.',
  run: measured,
};

/** A first reading waits for one commit: what that takes on a disk, `--durable` tells. */
async function* measured(stage: Stage, size: BenchSize): AsyncIterable<Figure> {
  await stage.crowd(size.advisories);
  yield* readingCost(stage, size.questions);
  yield* fanOutCost(stage, Math.min(10_000, size.advisories));
}
