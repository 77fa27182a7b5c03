import type { Figure } from '../bench.js';
import { rounded } from '../measure.js';
import { now } from './bulletins.js';
import type { FeedBench } from './feed-setting.js';
import { connect, endAll, type Served, serveHub } from './servers.js';

/** Events that happen while no hub is there. */
const MISSED = 3;

/** A hub is killed, and all its subscribers come to the next one at once, each from its last cursor. */
export async function* resumes({ stage, bulletins, subscribers }: FeedBench, count: number): AsyncGenerator<Figure> {
  const first = await serveHub(stage);
  let second: Served | null = null;
  try {
    await connect(first, subscribers(count), { speaks: 'graphql' });
    await first.clients.ask('listen');
    await bulletins.publish();
    await first.clients.ask('heard', count);
    await first.server.end();
    await first.clients.ask('close');
    for (let event = 0; event < MISSED; event += 1) await bulletins.publish();
    await first.clients.ask('listen');
    second = await serveHub(stage);
    const began = now();
    await connect({ ...first, url: second.url }, subscribers(count), {
      speaks: 'graphql',
      atOnce: count,
      resumes: true,
    });
    const seconds = (now() - began) / 1_000;
    await first.clients.ask('heard', MISSED * count);
    const cpu = (await second.server.ask<number>('cpu')) / 1_000_000;
    const detail = `all at once, ${MISSED} events behind, until the last had caught up; ${rounded(cpu)} s of CPU with the start`;
    yield { figure: `${count} clients resume after a restart`, value: rounded(seconds), unit: 's', detail };
  } finally {
    await endAll(second ? [first, second] : [first]);
  }
}
