import { describe, expect, it } from 'vitest';
import { toMonths } from './months.js';

const part = (month: string, key: string, count: number) => ({ month, key, label: key, count });

describe('the months of a chart', () => {
  it('stand in a row, those in which nothing was published too', () => {
    const totals = [
      { month: '2026-02', count: 3 },
      { month: '2025-11', count: 1 },
    ];

    const { months, series } = toMonths(null, { totals, parts: [], isCut: false });

    expect(months.map(({ month, counts }) => [month, ...counts])).toEqual([
      ['2025-11', 1],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 3],
    ]);
    expect(series).toHaveLength(1);
  });

  it('are made of the worst severity first, what states none last, and add up to all that there are', () => {
    const totals = [{ month: '2026-02', count: 9 }];
    const parts = [part('2026-02', '', 1), part('2026-02', 'LOW', 4), part('2026-02', 'CRITICAL', 2)];

    const { months, series } = toMonths('severity', { totals, parts, isCut: false });

    expect(series.map(({ words }) => words)).toEqual(['Critical', 'Low', 'Not said', 'Others']);
    expect(months[0]?.counts).toEqual([2, 4, 1, 2]);
  });

  it('have no others where all is told', () => {
    const totals = [{ month: '2026-02', count: 2 }];

    const { series } = toMonths('kind', { totals, parts: [part('2026-02', 'PRACTICE', 2)], isCut: false });

    expect(series.map(({ words }) => words)).toEqual(['Practice']);
  });

  it('are none where nothing was published', () => {
    expect(toMonths('kind', { totals: [], parts: [], isCut: false })).toEqual({
      series: [],
      months: [],
      isCut: false,
    });
  });
});
