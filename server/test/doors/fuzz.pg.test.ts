import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';
import { fuzzDoors } from './fuzz-doors.js';

/** The same on every machine; `npm run test:fuzz` asks others each time, and twenty times as many. */
const SEED = 20_261_130;

const hub = await testHub();

describe('requests of any kind', () => {
  it('find no fault in the hub, and no difference between its doors', { timeout: 120_000 }, async () => {
    const { codes } = await fuzzDoors(hub, 500, SEED);

    // Some of each kind show that the requests are of many kinds.
    expect(Object.keys(codes)).toEqual(expect.arrayContaining(['none', 'BAD_REQUEST', 'COST_EXCEEDED']));
  });
});
