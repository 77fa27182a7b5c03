import type { Stage } from '../stage.js';
import type { Subscriber } from './audience.js';
import type { Bulletins } from './bulletins.js';

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
