import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedMessage } from '../model/feed-message.js';
import { FakeClient } from './fake-client.js';

/** What happens to a hub and to a client's connection, one after another. Counts are chosen to cross pages of 100. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('visible'), count: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('hidden'), count: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('hear'), count: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('drop'), count: fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('outage'), count: fc.constant(1) }) },
);
const course = fc.array(step, { minLength: 1, maxLength: 20 });
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

interface World {
  readonly client: FakeClient;
  readonly withHidden: boolean;
  visible: number;
  hidden: number;
}

const play: { readonly [is: string]: (world: World, count: number) => Promise<void> } = {
  visible: async (world, count) => {
    for (const last = world.visible + count; world.visible < last;) world.client.hub.happens((world.visible += 1));
  },
  hidden: async (world, count) => {
    if (!world.withHidden) return;
    for (const last = world.hidden + count; world.hidden < last;) world.client.hub.happensHidden((world.hidden += 1));
  },
  hear: async ({ client }, count) => {
    for (let heard = 0; heard < count && (await client.hear()); heard += 1);
  },
  drop: ({ client }) => client.drop(),
  outage: async ({ client }) => {
    await client.hear();
    client.hub.log.fault = new Error('the database is away');
    await client.hear();
    client.hub.log.fault = null;
    client.hub.alarm.pass(10_000);
  },
};

async function heardIn(steps: Course, withHidden: boolean): Promise<readonly FeedMessage[]> {
  const world: World = { client: new FakeClient(), withHidden, visible: 0, hidden: 100_000 };
  for (const { is, count } of steps) await play[is]?.(world, count);
  await world.client.hearAll();
  await world.client.drop();
  return world.client.heard;
}

describe('a feed through any course of events', () => {
  it('tells each of the viewer’s events once and in order, whatever is cut off', async () => {
    const told = fc.asyncProperty(course, async (steps) => {
      const heard = await heardIn(steps, true);

      const happened = steps.reduce((sum, { is, count }) => sum + (is === 'visible' ? count : 0), 0);
      const names = heard.flatMap((message) => (message.is === 'event' ? message.advisoryName : []));
      expect(names).toEqual(Array.from({ length: happened }, (_, index) => `event ${index + 1}`));
    });
    await fc.assert(told, { numRuns: 60 });
  }, 60_000);

  it('says the same, message by message, whether or not anything hidden happens between', async () => {
    const same = fc.asyncProperty(course, async (steps) => {
      expect(await heardIn(steps, true)).toEqual(await heardIn(steps, false));
    });
    await fc.assert(same, { numRuns: 60 });
  }, 60_000);
});
