import { type Draws, drawsOf } from './oracle/random.js';

/** One thing that goes wrong, when so many operations stand. */
export interface Fault {
  readonly after: number;
  readonly what: FaultKind;
  /** Which hub or process, of as many as there are. */
  readonly which: number;
  /** How long what was killed stays away, in milliseconds. */
  readonly downMs: number;
  /** How much of the network it takes, 0 to 1. */
  readonly share: number;
}

export const KILLS = ['kill hub', 'kill postgres', 'kill subscribers'] as const;
const NETWORK = ['cut clients', 'cut database', 'silence clients', 'silence database', 'slow clients'] as const;
export type FaultKind = (typeof KILLS)[number] | (typeof NETWORK)[number];

/** Evenly spread over the script: so many kills among as many faults of the network, of which there is one of each at least. */
export function writeChaos(seed: number, operations: number, kills: number): readonly Fault[] {
  const draws = drawsOf(seed * 7919 + 1);
  const kinds = shuffled(draws, [...cycle(KILLS, kills), ...cycle(NETWORK, Math.max(kills, NETWORK.length))]);
  return kinds.map((what, place) => ({
    after: Math.floor(((place + 0.5) * operations) / kinds.length),
    what,
    which: draws.below(1_000),
    downMs: draws.below(800),
    share: 0.2 + draws.next() * 0.8,
  }));
}

function cycle<T>(kinds: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, place) => kinds[place % kinds.length]).filter(
    (kind): kind is T => kind !== undefined,
  );
}

function shuffled<T>(draws: Draws, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, rank: draws.next() }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
