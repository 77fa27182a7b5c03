import { expect, it } from 'vitest';
import { once } from './once.js';

it('what is made once is made when it is asked for, and never again', () => {
  const told: string[] = [];
  const made = once(() => told.push('made'));

  expect(told).toEqual([]);
  expect([made(), made()]).toEqual([1, 1]);
});
