import type { Clock } from '../../../kernel/clock.js';
import type { AccountName } from '../../markings/model/marking.js';
import type { WriteLimit } from '../ports.js';

interface Bucket {
  /** How many writes are left, at `at`. */
  readonly left: number;
  readonly at: number;
}

const MINUTE_MS = 60_000;

/**
 * A token bucket an account: a minute's writes may come at once, and flow back evenly. Of one process: a hub of several
 * lets an account write that many times as much.
 */
export function writeLimit(perMinute: number, clock: Pick<Clock, 'now'>): WriteLimit {
  const buckets = new Map<AccountName, Bucket>();
  return {
    take: (account) => {
      const at = clock.now().getTime();
      const left = refilled(buckets.get(account), at, perMinute);
      if (left < 1) return { retryAfterSeconds: Math.ceil(((1 - left) * MINUTE_MS) / perMinute / 1000) };
      buckets.set(account, { left: left - 1, at });
      return null;
    },
  };
}

function refilled(bucket: Bucket | undefined, now: number, perMinute: number): number {
  if (!bucket) return perMinute;
  return Math.min(perMinute, bucket.left + ((now - bucket.at) * perMinute) / MINUTE_MS);
}
