import { describe, expect, it } from 'vitest';
import { redactDurations, redactStatistics } from '../model/redact-statistics.js';
import { ask } from './fake-advisory-graph.js';

const cell = { period: '2026-03', precision: 'MONTH', count: 2 } as const;
const counted = {
  cells: [
    { ...cell, key: 'RED_TEAM_FINDING', name: null },
    { ...cell, key: null, name: null },
  ],
  keys: 1,
  advisories: 3,
};
const FIELDS = 'advisories keys isCut rows { period precision key label count }';

describe('the statistics of the graph', () => {
  it('hand on what is asked, and count everything of all time when nothing is', async () => {
    const asked: unknown[] = [];
    const readStatistics = async (_viewer: unknown, input: unknown) => {
      asked.push(input);
      return redactStatistics('KIND', counted);
    };

    await ask(`{ statistics { ${FIELDS} } }`, { readStatistics });
    await ask(
      '{ statistics(by: TERM, over: QUARTER, dateOf: REPORTED, first: 3, filter: { not: [{ kinds: null }] }) { keys } }',
      {
        readStatistics,
      },
    );

    expect(asked).toEqual([
      { filter: {}, by: 'NONE', over: null, dateOf: 'PUBLISHED', first: 20 },
      { filter: { not: [{}] }, by: 'TERM', over: 'QUARTER', dateOf: 'REPORTED', first: 3 },
    ]);
  });

  it('say each value in words, and that some state none', async () => {
    const { data } = await ask(`{ statistics { ${FIELDS} } }`, {
      readStatistics: async () => redactStatistics('KIND', counted),
    });

    expect(data).toEqual({
      statistics: {
        ...{ advisories: 3, keys: 1, isCut: false },
        rows: [
          { ...cell, key: 'RED_TEAM_FINDING', label: 'Red team finding' },
          { ...cell, key: null, label: 'Not stated' },
        ],
      },
    });
  });

  it('refuse more values than one may ask for', async () => {
    const { errors } = await ask('{ statistics(first: 101) { keys } }', {});

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('measure days from one date to another', async () => {
    const measured = { measured: 2, coarse: 1, medianDays: 3.5, p90Days: 4 };

    const { data } = await ask('{ durations(from: REPORTED, to: FIXED) { measured coarse medianDays p90Days } }', {
      readDurations: async () => redactDurations(measured),
    });

    expect(data).toEqual({ durations: measured });
  });
});
