import { describe, expect, it } from 'vitest';
import { rankSum } from './rank-sum.js';

const rising = (from: number) => Array.from({ length: 30 }, (_, index) => from + 2 * index);

describe('the rank sum of two samples', () => {
  it('is next to nothing when they lie between one another', () => {
    expect(Math.abs(rankSum(rising(0), rising(1)))).toBeLessThan(0.5);
  });

  it('is far above chance when one is greater, and as far below when it is less', () => {
    expect(rankSum(rising(60), rising(0))).toBeGreaterThan(4);
    expect(rankSum(rising(0), rising(60))).toBeCloseTo(-rankSum(rising(60), rising(0)));
  });

  it('is that of the textbook for a small example', () => {
    // Ranks 1 to 4 against 5 to 8: (10 - 18) / sqrt(12).
    expect(rankSum([1, 2, 3, 4], [5, 6, 7, 8])).toBeCloseTo(-8 / Math.sqrt(12));
  });
});
