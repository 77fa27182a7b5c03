import { describe, expect, it } from 'vitest';
import { runCli, withHub } from '../../test/run-cli.js';

const ROWS = [
  { period: '2024', precision: 'YEAR', key: 'acme', label: 'ACME', count: 12 },
  { period: '2024-05', precision: 'MONTH', key: 'acme', label: 'ACME\u001b[31m', count: 3 },
  { period: '2024-05', precision: 'MONTH', key: null, label: 'Not stated', count: 1 },
  { period: null, precision: null, key: 'acme', label: 'ACME', count: 2 },
];

/** A hub that counts, and remembers what it was asked. */
function aCountingHub(answer: object = { rows: ROWS, advisories: 18, keys: 2, isCut: false }) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const answers = (variables: Readonly<Record<string, unknown>>) => {
    asked.push(variables);
    return answer;
  };
  return { answers: { statistics: answers, durations: answers }, asked };
}

describe('seamark stats', () => {
  it('asks for what its options say', async () => {
    const hub = aCountingHub();

    await withHub(hub.answers, (url) =>
      runCli(url, [
        'stats',
        '--by',
        'developer',
        '--over',
        'month',
        '--date-of',
        'reported',
        '--top',
        '5',
        '--where',
        'kind!=practice',
      ]),
    );

    expect(hub.asked).toEqual([
      { by: 'DEVELOPER', over: 'MONTH', dateOf: 'REPORTED', first: 5, filter: { not: [{ kinds: ['PRACTICE'] }] } },
    ]);
  });

  it('tells a year among months apart from its January, and what is not known last', async () => {
    const { out, err } = await withHub(aCountingHub().answers, (url) =>
      runCli(url, ['stats', '--over', 'month'], { isTerminal: true }),
    );

    expect(out).toBe(
      '2024, month unknown\n  12  ACME\n2024-05\n   3  ACME\\u{1b}[31m\n   1  Not stated\nDate unknown\n   2  ACME\n',
    );
    expect(err).toBe('18 advisories counted.\nThese are the 1 most frequent of 2 values: --top tells more.\n');
  });

  it('writes a line a count off a terminal', async () => {
    const { out } = await withHub(aCountingHub().answers, (url) => runCli(url, ['stats', '--over', 'month']));

    expect(out.split('\n').slice(0, 3)).toEqual([
      '2024\tacme\tACME\t12',
      '2024-05\tacme\tACME\\u{1b}[31m\t3',
      '2024-05\t\tNot stated\t1',
    ]);
  });

  it('says when nothing matches, and when there would be more rows', async () => {
    const nothing = await withHub(aCountingHub({ rows: [], advisories: 0, keys: 0, isCut: false }).answers, (url) =>
      runCli(url, ['stats']),
    );
    const much = await withHub(aCountingHub({ rows: ROWS, advisories: 18, keys: 1, isCut: true }).answers, (url) =>
      runCli(url, ['stats']),
    );

    expect(nothing).toEqual({ code: 0, out: '', err: 'No advisory that you can read matches.\n' });
    expect(much.err).toContain('count over longer periods');
  });

  it('measures days between two dates', async () => {
    const hub = aCountingHub({ measured: 7, coarse: 2, medianDays: 12.5, p90Days: null });

    const { out, err } = await withHub(hub.answers, (url) =>
      runCli(url, ['stats', '--days', 'reported:fix-available']),
    );

    expect(hub.asked).toMatchObject([{ from: 'REPORTED', to: 'FIX_AVAILABLE' }]);
    expect(out).toBe('measured\t7\nmedian\t12.5 days\nnine of ten within\t-\n');
    expect(err).toBe('2 more state a month or a year alone, and are not measured.\n');
  });

  it.each(['reported', 'reported:soon', 'reported:fixed:updated'])('refuses the days of %s', async (days) => {
    const { code } = await withHub(aCountingHub().answers, (url) => runCli(url, ['stats', '--days', days]));

    expect(code).toBe(2);
  });
});
