import type { FeedState } from '../src/feed/feed-state.js';
import type { FeedSubscription } from '../src/feed/feed-subscription.js';
import { anAnsweredEvent } from './answered.js';
import type { HubDouble } from './hub-double.js';

/** Connects anew at once, so that tests need not wait. */
export const QUICK = { backoff: { firstMs: 5, maxMs: 20 } };

/** Patience for what happens at once on a machine that has nothing else to do. */
export const SOON = { timeout: 10_000 };

export function publish(hub: HubDouble, ...names: readonly string[]): void {
  for (const advisoryName of names) hub.log.append(anAnsweredEvent({ advisoryName }));
}

export function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `SMK-${n}`);
}

/** The names of the next `count` events, each marked as done. */
export async function take(feed: FeedSubscription, count: number): Promise<readonly string[]> {
  const taken: string[] = [];
  const events = feed[Symbol.asyncIterator]();
  while (taken.length < count) {
    const { done, value } = await events.next();
    if (done) return taken;
    taken.push(value.advisoryName);
    await value.done();
  }
  return taken;
}

/** The states a subscription goes through, told apart by name. */
export function statesOf(feed: FeedSubscription): readonly FeedState['is'][] {
  const states: FeedState['is'][] = [];
  feed.on('state', ({ is }) => void states.push(is));
  return states;
}
