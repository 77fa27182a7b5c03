import { expect, it } from 'vitest';
import { parseOccurred } from './parse-occurred.js';

it.each([
  ['YEAR', '2020'],
  ['MONTH', '2020-02'],
  ['DAY', '2020-02-29'],
  ['TIME', '2020-02-29T23:59:59Z'],
  ['TIME', '2020-02-29T23:59:59.5+05:30'],
])('a date of precision %s reads like %s', (precision, value) => {
  expect(parseOccurred({ precision, value }, [])).toEqual({
    ok: true,
    value: { is: 'occurred', event: 'OCCURRED', precision, value, estimated: false },
  });
});

it.each([
  ['YEAR', '2020-01-01'],
  ['YEAR', '20'],
  ['MONTH', '2020-13'],
  ['DAY', '2021-02-29'],
  ['DAY', '2020-04-31'],
  ['TIME', '2020-02-29T24:00:00Z'],
  ['TIME', '2020-02-29T10:00:00'],
  ['TIME', '2021-02-29T10:00:00Z'],
])('a date of precision %s does not read like %s', (precision, value) => {
  expect(parseOccurred({ precision, value }, [])).toMatchObject({
    refusal: [{ code: 'DATE_INVALID', path: ['value'] }],
  });
});
