import { expect, it } from 'vitest';
import { bodyHash } from './body-hash.js';
import { canonicalJson, sameValue } from './canonical-json.js';

it('values that mean the same have one spelling', () => {
  const left = { b: [1, { d: null, c: 'x' }], a: undefined, at: new Date(0) };
  const right = { at: '1970-01-01T00:00:00.000Z', b: [1, { c: 'x' }] };

  expect(canonicalJson(left)).toBe(canonicalJson(right));
  expect(bodyHash(left)).toBe(bodyHash(right));
});

it('the order of a list is part of what it says', () => {
  expect(sameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
