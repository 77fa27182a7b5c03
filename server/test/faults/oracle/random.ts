/** Draws that are the same for the same seed, on every machine. */
export interface Draws {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** @throws when there is nothing to pick from */
  pick<T>(items: readonly T[]): T;
  /** So many of them, each at most once, in their order. */
  some<T>(items: readonly T[], count: number): readonly T[];
  isLucky(share: number): boolean;
}

export function drawsOf(seed: number): Draws {
  const next = mulberry32(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const picked = items[below(items.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
  const some = <T>(items: readonly T[], count: number): readonly T[] => {
    const chosen = new Set(
      items
        .map((item) => ({ item, rank: next() }))
        .toSorted((a, b) => a.rank - b.rank)
        .slice(0, count)
        .map(({ item }) => item),
    );
    return items.filter((item) => chosen.has(item));
  };
  return { next, below, pick, some, isLucky: (share) => next() < share };
}

/** Source: Tommy Ettinger's mulberry32, in the public domain */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
