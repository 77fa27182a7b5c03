/** How long to wait before connecting anew, in milliseconds. */
export interface Backoff {
  /** After a connection that was sound; doubles with each attempt that fails. */
  readonly firstMs: number;
  /** At most. */
  readonly maxMs: number;
}

export const BACKOFF: Backoff = { firstMs: 250, maxMs: 30_000 };

/**
 * Between half and the whole of the doubled time: after an outage all subscribers would else come back at one moment.
 *
 * @param failures - how many attempts failed in a row, from 0
 * @param random - 0 to 1
 */
export function waitMs({ firstMs, maxMs }: Backoff, failures: number, random = Math.random()): number {
  const wholeMs = Math.min(maxMs, firstMs * 2 ** failures);
  return Math.round(wholeMs * (0.5 + random / 2));
}
