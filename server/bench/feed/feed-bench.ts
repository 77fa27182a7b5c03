import type { Bench, BenchSize, Figure } from '../bench.js';
import type { Stage } from '../stage.js';
import { plantAudience, type Subscriber } from './audience.js';
import { type Bulletins, bulletinsOf } from './bulletins.js';
import { deliveries } from './deliveries.js';
import { hiddenEvents } from './hidden-events.js';
import { idleMemory } from './idle-memory.js';
import { publishing } from './publishing.js';
import { resumes } from './resumes.js';

/** What each part of the bench measures on. */
export interface FeedBench {
  readonly stage: Stage;
  readonly bulletins: Bulletins;
  readonly size: FeedSize;
  subscribers(count: number): readonly Subscriber[];
}

export interface FeedSize {
  /** How many follow at a time. */
  readonly audiences: readonly number[];
  /** Repeated, by turns with what it is compared with; the median counts. */
  readonly rounds: number;
  /** Events a round. */
  readonly events: number;
}

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
