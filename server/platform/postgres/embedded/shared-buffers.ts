const MEGABYTE = 1024 ** 2;
const LEAST = 64;
const MOST = 512;

/**
 * How much of the machine's memory the embedded PostgreSQL keeps pages in, in its own spelling: a sixteenth, as it shares the machine with
 * the hub and its clients. The most holds what a search of 100,000 advisories reads; PostgreSQL takes the memory as it needs it.
 *
 * @param memory - in bytes
 */
export function sharedBuffers(memory: number): string {
  const share = Math.floor(memory / 16 / MEGABYTE);
  return `${Math.min(MOST, Math.max(LEAST, share))}MB`;
}
