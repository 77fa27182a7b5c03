import type { Bench, BenchSize, Figure } from '../bench.js';
import { plantAudience } from './audience.js';
import { bulletinsOf } from './bulletins.js';
import { deliveries } from './deliveries.js';
import type { FeedBench, FeedSize } from './feed-setting.js';
import { hiddenEvents } from './hidden-events.js';
import { idleMemory } from './idle-memory.js';
import { publishing } from './publishing.js';
import { resumes } from './resumes.js';

const FULL: FeedSize = { audiences: [1_000, 5_000], rounds: 5, events: 20 };
const SHORT: FeedSize = { audiences: [500], rounds: 3, events: 10 };
const isShort = ({ advisories }: BenchSize): boolean => advisories < 100_000;

export const feedBench: Bench = {
  name: 'feed',
  claim: 'What it takes to tell thousands, beside a broadcast that knows nobody and beside one execution a subscriber.',
  run: async function* (stage, asked): AsyncGenerator<Figure> {
    const size = isShort(asked) ? SHORT : FULL;
    const audience = await plantAudience(stage, Math.max(...size.audiences));
    const bench: FeedBench = {
      ...{ stage, size },
      bulletins: await bulletinsOf(stage),
      subscribers: (count) => audience.slice(0, count),
    };
    for (const count of size.audiences) yield* deliveries(bench, count);
    const most = Math.max(...size.audiences);
    yield* idleMemory(bench, most);
    yield* hiddenEvents(bench, most);
    yield* publishing(bench, most);
    yield* resumes(bench, most);
  },
};
