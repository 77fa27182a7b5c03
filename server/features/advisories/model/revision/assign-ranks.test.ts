import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace } from '../by-place.js';
import type { Placed } from '../by-place.js';
import { heaviestRisingRun } from './heaviest-rising-run.js';
import { assignRanks } from './assign-ranks.js';
import type { Ordered } from './assign-ranks.js';
import { uuidOf } from '../fake-world.js';

function ordered(...items: readonly (readonly [string, number | null, number?])[]): readonly Ordered[] {
  return items.map(([name, rank, weight = 1]) => ({ id: uuidOf(name), rank, weight }));
}

function ranksOf(
  order: readonly Ordered[],
  fixed: readonly Placed[] = [],
): Readonly<Record<string, number | undefined>> {
  const rankOf = assignRanks(order, fixed);
  return Object.fromEntries(['a', 'b', 'c', 'd', 'n'].map((name) => [name, rankOf.get(uuidOf(name))]));
}

describe('ranks', () => {
  it('count from 1 for a new advisory', () => {
    expect(ranksOf(ordered(['a', null], ['b', null], ['c', null]))).toMatchObject({ a: 1, b: 2, c: 3 });
  });

  it('stay where nothing moves', () => {
    expect(ranksOf(ordered(['a', 1], ['b', 2.5], ['c', 7]))).toMatchObject({ a: 1, b: 2.5, c: 7 });
  });

  it('put a new portion between its neighbours, before the first and after the last', () => {
    expect(ranksOf(ordered(['a', 1], ['n', null], ['b', 2]))).toMatchObject({ a: 1, n: 1.5, b: 2 });
    expect(ranksOf(ordered(['n', null], ['a', 1], ['b', 2]))).toMatchObject({ n: 0, a: 1, b: 2 });
    expect(ranksOf(ordered(['a', 1], ['b', 2], ['n', null]))).toMatchObject({ a: 1, b: 2, n: 3 });
  });

  it('move what few see before what many see', () => {
    const swapped = ordered(['b', 2, 1], ['a', 1, 1_000]);

    expect(ranksOf(swapped)).toMatchObject({ a: 1, b: 0 });
  });

  it('let one widely seen portion weigh more than all narrower ones', () => {
    const narrow = ['b', 'c', 'd'].map((name, index): readonly [string, number, number] => [name, index + 2, 1]);

    expect(ranksOf(ordered(...narrow, ['a', 1, 1_000]))).toMatchObject({ a: 1, b: -2, c: -1, d: 0 });
  });

  it('leave alone what the author does not see, and what is new comes right after its predecessor', () => {
    const fixed = [{ id: uuidOf('d'), rank: 2 }];

    expect(ranksOf(ordered(['a', 1], ['n', null], ['b', 3]), fixed)).toMatchObject({ a: 1, n: 1.5, d: 2, b: 3 });
  });

  it('are given anew, in the same order, where no number is left between two neighbours', () => {
    const order = ordered(['a', 1], ['n', null], ['b', 1 + Number.EPSILON]);

    expect(ranksOf(order)).toMatchObject({ a: 1, n: 2, b: 3 });
  });

  it('always show what the author wants, and keep whatever was not moved', () => {
    const known = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    const order = known.chain((ranks) =>
      fc.record({
        items: fc.shuffledSubarray([...ranks, -1, -2, -3], { minLength: 1 }),
        weights: fc.array(fc.constantFrom(1, 1_000, 1_000_000), { minLength: 16, maxLength: 16 }),
        ranks: fc.constant(ranks),
      }),
    );
    fc.assert(
      fc.property(order, ({ items, weights, ranks }) => {
        const stated = items.map((item, index) => ({
          id: uuidOf(String(item)),
          rank: item < 0 ? null : item,
          weight: weights[index] ?? 1,
        }));
        const fixed = ranks.filter((rank) => !items.includes(rank)).map((rank) => ({ id: uuidOf(String(rank)), rank }));

        const rankOf = assignRanks(stated, fixed);

        const known = stated.flatMap(({ rank, ...item }) => (rank === null ? [] : [{ ...item, rank }]));
        const places = [...rankOf].map(([id, rank]) => ({ id, rank })).sort(byPlace);
        const shown = places.map(({ id }) => id).filter((id) => stated.some((item) => item.id === id));
        expect(shown).toEqual(stated.map(({ id }) => id));
        expect(new Set(rankOf.values()).size).toBe(rankOf.size);
        for (const { id, rank } of [...heaviestRisingRun(known), ...fixed]) expect(rankOf.get(id)).toBe(rank);
      }),
    );
  });
});
