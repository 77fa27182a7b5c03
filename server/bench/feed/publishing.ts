import { accepted, Seamark } from '@seamark/sdk';
import type { Figure } from '../bench.js';
import { rounded } from '../measure.js';
import { now } from './bulletins.js';
import type { FeedBench } from './feed-setting.js';
import { connect, endAll, serveHub } from './servers.js';

const WRITERS = 4;
const SECONDS = 10;

/** How many advisories a second members can publish over HTTP, at the hub that tells its subscribers of each. */
export async function* publishing({ stage, subscribers, size }: FeedBench, count: number): AsyncGenerator<Figure> {
  const seconds = size.rounds < 5 ? 3 : SECONDS;
  for (const followers of [0, count]) {
    const served = await serveHub(stage);
    const author = new Seamark({
      url: served.url.replace('ws', 'http').replace('/graphql', ''),
      token: stage.tokens.get('author@meridian') ?? null,
    });
    try {
      await connect(served, subscribers(followers), { speaks: 'graphql' });
      await served.clients.ask('listen');
      const published = await publishFor(author, seconds);
      const ended = now();
      const heard = await served.clients.ask<{ readonly times: readonly number[] }>('heard', published * followers);
      const late = Math.max(0, (heard.times.at(-1) ?? ended) - ended);
      const detail = `${WRITERS} at a time; the last was told ${rounded(late)} ms after the last was published`;
      yield {
        figure: `publishing with ${followers} subscribers`,
        value: rounded(published / seconds),
        unit: '/s',
        detail,
      };
    } finally {
      author.close();
      await endAll([served]);
    }
  }
}

async function publishFor(author: Seamark, seconds: number): Promise<number> {
  const until = now() + seconds * 1_000;
  let published = 0;
  const writing = async (): Promise<void> => {
    for (; now() < until; published += 1) {
      const portions = [{ type: 'TITLE', content: { text: 'One of many' }, marking: { tlp: 'CLEAR' } }] as const;
      accepted(await author.advisories.publishNow({ kind: 'INCIDENT', portions }));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writing));
  return published;
}
