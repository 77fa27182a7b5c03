import type { Uuid } from '../../../../kernel/ids.js';
import { byPlace } from '../by-place.js';
import type { Placed } from '../by-place.js';
import { heaviestRisingRun } from './heaviest-rising-run.js';

/** A portion in the order its author wants. `rank` is null for a new one. */
export interface Ordered {
  readonly id: Uuid;
  readonly rank: number | null;
  /** How much it costs to move it: more, the more people see it. */
  readonly weight: number;
}

/**
 * Gives every portion its place. What need not move keeps its rank, so that a new order changes as little as it can for as few as it can;
 * a new or moved portion comes right after the one before it.
 *
 * @param order - what the author sees
 * @param fixed - what it does not see, which stays where it is
 */
export function assignRanks(order: readonly Ordered[], fixed: readonly Placed[]): ReadonlyMap<Uuid, number> {
  const placed = order.flatMap(({ rank, ...item }) => (rank === null ? [] : [{ ...item, rank }]));
  const kept = heaviestRisingRun(placed);
  const keptIds = new Set(kept.map(({ id }) => id));
  const slots = inserted(order, { keptIds, standing: [...kept, ...fixed].sort(byPlace) });
  return new Map((filled(slots) ?? counted(slots)).map(({ id, rank }) => [id, rank]));
}

/** A place in the new order; its rank is null while it has none. */
interface Slot {
  readonly id: Uuid;
  readonly rank: number | null;
}

interface Standing {
  readonly keptIds: ReadonlySet<Uuid>;
  readonly standing: readonly Placed[];
}

function inserted(order: readonly Ordered[], { keptIds, standing }: Standing): readonly Slot[] {
  const slots: Slot[] = [...standing];
  const firstKept = slots.findIndex(({ id }) => keptIds.has(id));
  let place = firstKept < 0 ? slots.length : firstKept;
  for (const { id } of order) {
    if (keptIds.has(id)) place = slots.findIndex((slot) => slot.id === id);
    else slots.splice(place, 0, { id, rank: null });
    place += 1;
  }
  return slots;
}

/** @returns null when no number is left between two neighbours */
function filled(slots: readonly Slot[]): readonly Placed[] | null {
  const placed: Placed[] = [];
  slots.forEach(({ id, rank }, index) => {
    const before = placed.at(-1)?.rank ?? null;
    placed.push({ id, rank: rank ?? rankBetween(before, nextRank(slots, index)) });
  });
  const rises = placed.every(({ rank }, index) => index === 0 || rank > (placed[index - 1]?.rank ?? -Infinity));
  return rises ? placed : null;
}

/** Halving an interval ends after some fifty times; then all get new ranks, in the order that they have. */
function counted(slots: readonly Slot[]): readonly Placed[] {
  return slots.map(({ id }, index) => ({ id, rank: index + 1 }));
}

/** The next rank that is taken, and how many slots wait before it, this one counted. */
function nextRank(slots: readonly Slot[], index: number): { readonly rank: number | null; readonly waiting: number } {
  const next = slots.findIndex(({ rank }, place) => place >= index && rank !== null);
  return next < 0 ? { rank: null, waiting: 1 } : { rank: slots[next]?.rank ?? null, waiting: next - index };
}

function rankBetween(
  before: number | null,
  { rank, waiting }: { readonly rank: number | null; readonly waiting: number },
): number {
  if (rank === null) return before === null ? 1 : before + 1;
  return before === null ? rank - waiting : before + (rank - before) / (waiting + 1);
}
