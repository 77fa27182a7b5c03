import type { Uuid } from '../../../kernel/ids.js';

/** A portion or placeholder that holds a place among others. */
export interface Placed {
  readonly id: Uuid;
  readonly rank: number;
}

/** The order in which an advisory shows what it says: by rank, then by id. */
export function byPlace(left: Placed, right: Placed): number {
  return left.rank - right.rank || (left.id < right.id ? -1 : 1);
}
