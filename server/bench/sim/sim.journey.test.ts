import { expect, it } from 'vitest';
import { simulate } from './sim.js';

it('simulates a cluster, in which everybody has what it is cleared for', { timeout: 120_000 }, async () => {
  const options = { hubs: 2, subscribers: 10, publications: 6, everyMs: 50, idleMs: 100 };

  const { allArrived, arrived } = await simulate(options, () => undefined);

  expect([allArrived, arrived.lost]).toEqual([true, 0]);
  expect(arrived.perAccount).toMatchObject({
    visitor: { subscribers: 2, fewest: 4, most: 4 },
    'handler@cert': { subscribers: 2, fewest: 6, most: 6 },
  });
});
