import type { Figure } from '../bench.js';
import { rounded } from '../measure.js';
import type { FeedBench } from './feed-setting.js';
import { connect, endAll, type Served, serveHub, serveOther, type Speaks } from './servers.js';

/** What a subscriber that hears nothing holds, beside a connection of ws that nobody says anything on. */
export async function* idleMemory({ stage, subscribers }: FeedBench, count: number): AsyncGenerator<Figure> {
  const kB = async (served: Served, speaks: Speaks): Promise<number> => {
    try {
      // The first ones pay for code and pools.
      await connect(served, subscribers(100), { speaks });
      const before = await served.server.ask<number>('memory');
      await connect(served, subscribers(count), { speaks });
      return ((await served.server.ask<number>('memory')) - before) / count / 1_000;
    } finally {
      await endAll([served]);
    }
  };
  const bare = await kB(await serveOther('serve-bare'), 'bare');
  const subscribed = await kB(await serveHub(stage), 'graphql');
  const detail = `${rounded(subscribed)} kB against ${rounded(bare)} kB of resident memory, ${count} each`;
  yield {
    figure: 'idle subscription over a bare connection',
    value: rounded(subscribed - bare),
    unit: 'kB',
    goal: 30,
    detail,
  };
}
