import type { Clock } from '../../../kernel/clock.js';
import { RequestError } from '../../../kernel/request-error.js';

/** By how much the clocks of a client and of the hub may differ: until then a time to come is taken for now. */
const CLOCK_SKEW_MS = 5_000;

/**
 * A time that is past, such as one to read as of; null for none.
 *
 * @throws RequestError BAD_REQUEST for a time to come: what an answer holds that is cited must not change any more
 */
export function pastTime(time: Date | null | undefined, clock: Clock): Date | null {
  if (time === null || time === undefined) return null;
  if (time.getTime() <= clock.now().getTime() + CLOCK_SKEW_MS) return time;
  // Without the time that it is here: whoever asks the same is answered the same.
  const message = `${time.toISOString()} lies ahead of the hub's clock: what is to come cannot be read.`;
  throw new RequestError('BAD_REQUEST', message);
}
