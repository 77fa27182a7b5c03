import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../bench/figure-table.js';
import { quantile, rounded, timesOf } from '../bench/measure.js';

describe('a figure', () => {
  it('is what so many of the times stay under', () => {
    const times = Array.from({ length: 200 }, (_, place) => place + 1);

    expect([0.5, 0.95, 1].map((share) => quantile(times, share))).toEqual([100, 190, 200]);
    expect([0.012345, 1234.5].map(rounded)).toEqual([0.0123, 1230]);
  });

  it('comes from questions asked one after another, in rising order', async () => {
    const asked: number[] = [];

    const times = await timesOf([30, 1, 10], async (milliseconds) => {
      asked.push(milliseconds);
      await new Promise((resolve) => void setTimeout(resolve, milliseconds));
    });

    expect(asked).toEqual([30, 1, 10]);
    expect(times.toSorted((left, right) => left - right)).toEqual(times);
  });

  it('says in the table when it misses its goal', () => {
    const figure = { bench: 'search', figure: 'a page', unit: 'ms', goal: 50 };

    expect(
      tableOf([
        { ...figure, value: 49 },
        { ...figure, value: 51 },
        { ...figure, value: 7, detail: 'of ten' },
      ]),
    ).toBe(
      [
        'search: a page  49 ms       at most 50 ms',
        'search: a page  51 ms       MORE THAN 50 ms',
        'search: a page  7 ms        at most 50 ms     of ten',
      ].join('\n'),
    );
  });
});

describe('npm run bench', () => {
  it('names its benches to whoever asks for another, and measures nothing', async () => {
    const program = fileURLToPath(new URL('../bench/run-benches.ts', import.meta.url));
    const env = { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) };

    const child = spawn(process.execPath, ['--import', 'tsx', program, 'nothing'], { env });
    const [said, told] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);

    expect([child.exitCode, told]).toEqual([2, '']);
    expect(said).toContain(
      'There is no bench nothing. There are: search, history, import, feed, ledger, federation, timing, web.',
    );
  });
});
