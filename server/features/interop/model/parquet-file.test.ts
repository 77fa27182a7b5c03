import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { vouch } from '../../markings/model/redacted.js';
import type { ExportTable } from './export-tables.js';
import type { ExportedAdvisory } from './exported-advisory.js';
import { parquetFile } from './parquet-file.js';

const ADVISORY = vouch<ExportedAdvisory>({
  ...{ tlp: 'TLP:GREEN', name: 'SMK-00000-00000', kind: 'INCIDENT', state: 'PUBLISHED', revisionId: 'r' },
  ...{ publishedAt: null, updatedAt: '2026-03-01T00:00:00.000Z', title: null, source: null, severity: null },
  ...{ withdrawalReason: null, origin: null, withheld: 0, portions: [] },
});

/** What is read from a table that had these rows, and the pieces that it came in. */
async function written(rows: ReturnType<ExportTable['rowsOf']>) {
  const pieces: { readonly bytes: number; readonly rows: number }[] = [];
  const parts: Uint8Array[] = [];
  const { open } = parquetFile({
    name: 'told',
    columns: [
      { name: 'says', type: 'text' },
      { name: 'place', type: 'number' },
      { name: 'withheld', type: 'flag' },
      { name: 'at', type: 'time' },
      { name: 'known_as', type: 'list' },
    ],
    rowsOf: () => rows,
  });
  const writer = open((more, count) => {
    parts.push(Buffer.from(more));
    pieces.push({ bytes: more.length, rows: count });
  });
  for (let times = 0; times < 3; times += 1) writer.write(ADVISORY);
  writer.end();
  const file = Buffer.concat(parts);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  return { pieces, metadata: parquetMetadata(bytes), read: await parquetReadObjects({ file: bytes }) };
}

describe('a table by columns', () => {
  it('keeps times, numbers, flags and lists as such, and every text as it is', async () => {
    const { read } = await written([
      ['=1+1', 2, true, '2026-03-01T00:00:00.000Z', ['one', 'two words']],
      ['–', null, null, null, []],
      [null, -1, false, '1969-12-31T23:59:59.999Z', null],
    ]);

    expect(read.slice(0, 3)).toEqual([
      { says: '=1+1', place: 2, withheld: true, at: new Date('2026-03-01'), known_as: ['one', 'two words'] },
      { says: '–', place: null, withheld: null, at: null, known_as: [] },
      { says: null, place: -1, withheld: false, at: new Date('1969-12-31T23:59:59.999Z'), known_as: undefined },
    ]);
    expect(read).toHaveLength(9);
  });

  it('leaves memory in groups of rows, and none of them is lost', async () => {
    const { pieces, metadata, read } = await written(
      Array.from({ length: 25_000 }, (_, place) => [`${place % 7}`, place, null, null, null]),
    );

    expect(pieces.map(({ rows }) => rows)).toEqual([25_000, 25_000, 25_000, 0]);
    expect(metadata.row_groups.map((group) => group.num_rows)).toEqual([25_000n, 25_000n, 25_000n]);
    expect(read.map(({ place }) => place)).toEqual(Array.from({ length: 75_000 }, (_, at) => at % 25_000));
  });

  it('closes a group of few rows and long texts', async () => {
    const { pieces } = await written([['long '.repeat(2_000_000), 1, null, null, null]]);

    expect(pieces.map(({ rows }) => rows)).toEqual([1, 1, 1, 0]);
  });

  it('can be read when nothing fitted', async () => {
    const { read } = await written([]);

    expect(read).toEqual([]);
  });
});
