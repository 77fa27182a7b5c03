import { expect, it } from 'vitest';
import { parseRange } from './parse-range.js';

it.each([
  [undefined, null],
  ['bytes=0-', { from: 0, until: 100 }],
  ['bytes=10-19', { from: 10, until: 20 }],
  ['bytes=90-200', { from: 90, until: 100 }],
  ['bytes=-10', { from: 90, until: 100 }],
  ['bytes=-200', { from: 0, until: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
])('of a file of 100 bytes %j is %j', (header, range) => {
  expect(parseRange(header, 100)).toEqual(range);
});
