import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allMutants } from '../mutants/all-mutants.js';

const page = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
const planted = new Set(rows.flatMap((row) => cells(row)[3]?.match(/(?<=`)[a-z-]+(?=`)/g) ?? []));

function cells(row: string): readonly string[] {
  return row.split('|').map((cell) => cell.trim());
}

describe('the table of ways out', () => {
  it('names every planted leak, and none that there is not', () => {
    expect([...planted].sort()).toEqual(allMutants.map(({ name }) => name).sort());
  });

  it('says of each way what watches it', () => {
    const unwatched = rows.slice(1).filter((row) =>
      cells(row)
        .slice(2, -1)
        .every((cell) => cell === ''),
    );

    expect(unwatched).toEqual([]);
  });
});
