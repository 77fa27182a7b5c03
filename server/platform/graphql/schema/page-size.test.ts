import { describe, expect, it } from 'vitest';
import { pageSize } from './page-size.js';

describe('the size of a page', () => {
  it.each([
    [null, 20],
    [undefined, 20],
    [1, 1],
    [100, 100],
  ])('asked for as %s is %i', (first, size) => {
    expect(pageSize(first)).toBe(size);
  });

  it.each([0, -1, 101, 2 ** 31 - 1])('is never %i', (first) => {
    expect(() => pageSize(first)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });
});
