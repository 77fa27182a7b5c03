import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../bench.js';
import { rounded } from '../measure.js';
import type { FeedBench } from './feed-setting.js';
import { connect, endAll, serveHub } from './servers.js';

/** What an event that no subscriber may see costs a hub that many follow, and one that nobody follows but one. */
export async function* hiddenEvents(
  { stage, bulletins, subscribers, size }: FeedBench,
  count: number,
): AsyncGenerator<Figure> {
  const events = size.events * 5;
  const cpuOf = async (followers: number): Promise<number> => {
    const served = await serveHub(stage);
    try {
      await connect(served, subscribers(followers), { speaks: 'graphql' });
      await bulletins.publishHidden();
      const before = await served.server.ask<number>('cpu');
      for (let event = 0; event < events; event += 1) await bulletins.publishHidden();
      await sleep(SETTLED_MS);
      return ((await served.server.ask<number>('cpu')) - before) / events;
    } finally {
      await endAll([served]);
    }
  };
  const [few, many] = [await cpuOf(1), await cpuOf(count)];
  const detail = `${rounded(many)} µs of CPU with ${count} subscribers, ${rounded(few)} µs with one`;
  yield {
    figure: 'an event that nobody may see, for each subscriber',
    value: rounded((many - few) / count),
    unit: 'µs',
    goal: 1,
    detail,
  };
}

const SETTLED_MS = 1_000;
