import { expect, it } from 'vitest';
import { testHub } from '../test-hub.js';
import { fuzzDoors } from './fuzz-doors.js';

const COUNT = 10_000;

const hub = await testHub();

it(`${COUNT} requests find no fault in the hub, and no difference between its doors`, async () => {
  const { asked, seconds, codes } = await fuzzDoors(
    hub,
    COUNT,
    Number(process.env['FUZZ_SEED'] ?? Date.now() % 2_147_483_647),
  );

  console.log(`${asked} requests at both doors in ${seconds.toFixed(0)} s, ${(asked / seconds).toFixed(0)} a second.`);
  console.log('Requests by what they were answered:', codes);
  expect(asked).toBe(COUNT);
});
