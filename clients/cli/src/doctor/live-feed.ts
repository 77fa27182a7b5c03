import type { SavedSubscription, Seamark } from '@seamark/sdk';
import { oneLine } from '../terminal/printable.js';
import { lagWords } from '../words/subscription-words.js';
import { fail, ok, warn, type Finding } from './finding.js';

/** How long the feed may take to be live, in milliseconds. */
const PATIENCE_MS = 10_000;
/** What waits for longer looks as if nobody followed it, in milliseconds. */
const LONG_MS = 3_600_000;

/** Whether the feed comes through: a socket, through whatever lies in between. */
export async function liveFeed(hub: Seamark): Promise<Finding> {
  const subscription = hub.feed.subscribe();
  try {
    const isLive = await Promise.race([subscription.whenLive().then(() => true), after(PATIENCE_MS)]);
    if (isLive) return ok('feed', 'The feed is live.');
    return fail('feed', `The feed is not live after ${PATIENCE_MS / 1_000} s.`, NO_SOCKET);
  } catch (error) {
    return fail('feed', error instanceof Error ? error.message : String(error), NO_SOCKET);
  } finally {
    subscription.close();
    hub.close();
  }
}

const NO_SOCKET = 'A proxy may not let WebSockets through. GET /feed brings the same over plain HTTP.';

function after(ms: number): Promise<false> {
  return new Promise((resolve) => void setTimeout(() => resolve(false), ms).unref());
}

/** How far the subscriptions that the hub keeps are behind. */
export async function lagOf(hub: Seamark, now: Date): Promise<readonly Finding[]> {
  return (await hub.subscriptions.list()).map((saved) => behind(saved, now));
}

function behind({ name, lag }: SavedSubscription, now: Date): Finding {
  const of = `subscription ${oneLine(name)}`;
  const isLate = lag === null || (lag.since !== null && now.getTime() - lag.since.getTime() > LONG_MS);
  const remedy = `Look whether seamark watch --name ${oneLine(name)} runs, or forget it with seamark sub rm.`;
  return isLate ? warn(of, lagWords(lag, now), remedy) : ok(of, lagWords(lag, now));
}
