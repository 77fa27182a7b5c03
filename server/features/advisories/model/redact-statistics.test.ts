import { expect, it } from 'vitest';
import { redactStatistics } from './redact-statistics.js';
import { MAX_STATISTICS_ROWS } from './statistics.js';

const cell = { period: null, precision: null, key: 'acme', name: 'ACME', count: 1 };

it('a statistic says when there would be more rows than are told', () => {
  const whole = redactStatistics('DEVELOPER', { cells: Array(MAX_STATISTICS_ROWS).fill(cell), keys: 1, advisories: 1 });
  const cut = redactStatistics('DEVELOPER', {
    cells: Array(MAX_STATISTICS_ROWS + 1).fill(cell),
    keys: 1,
    advisories: 1,
  });

  expect([whole.isCut, whole.rows.length]).toEqual([false, MAX_STATISTICS_ROWS]);
  expect([cut.isCut, cut.rows.length]).toEqual([true, MAX_STATISTICS_ROWS]);
});

it.each([
  ['NONE', { key: null, name: null }, 'All'],
  ['DEVELOPER', { key: 'acme', name: 'ACME' }, 'ACME'],
  ['DATABASE', { key: 'AVID', name: null }, 'AVID'],
  ['BANNER', { key: 'AMBER_STRICT', name: null }, 'TLP:AMBER+STRICT'],
  ['KIND', { key: null, name: null }, 'Not stated'],
] as const)('a value of %s is said in words: %j', (by, said, label) => {
  const { rows } = redactStatistics(by, { cells: [{ ...cell, ...said }], keys: 1, advisories: 1 });

  expect(rows[0]?.label).toBe(label);
});
