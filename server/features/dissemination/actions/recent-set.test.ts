import { expect, it } from 'vitest';
import { RecentSet } from './recent-set.js';

it('the newest are remembered, as many as were asked for at least, and never more than twice as many', () => {
  const recent = new RecentSet(3);
  const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`);

  for (const text of texts) recent.add(text);

  const known = texts.toReversed().filter((text) => recent.has(text));
  expect(known).toEqual(expect.arrayContaining(['text 17', 'text 18', 'text 19']));
  expect(known.length).toBeLessThanOrEqual(6);
});

it('what is asked for again and again is not forgotten', () => {
  const recent = new RecentSet(3);
  recent.add('kept');

  for (let index = 0; index < 20; index += 1) {
    recent.add(`text ${index}`);
    recent.has('kept');
  }

  expect(recent.has('kept')).toBe(true);
});
