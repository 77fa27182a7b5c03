import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, ExportTable } from './export-tables.js';
import type { Append, FileLayout, FileWriter } from './file-layout.js';

/**
 * A group of rows is closed by so many rows, or so many letters: what is held in memory follows from these two, and how long nobody else
 * is answered while a group is written: some hundredths of a second.
 */
const GROUP_ROWS = 5_000;
const GROUP_LETTERS = 2_000_000;

/**
 * A table as Apache Parquet: compressed, by columns, with their types. Where a group of rows ends follows from the rows alone.
 *
 * Source: <https://parquet.apache.org/docs/file-format/>
 */
export function parquetFile(table: ExportTable): FileLayout {
  return { name: `${table.name}.parquet`, open: (append) => writerOf(table, append) };
}

/** Into memory all is written at once: there is nothing to wait for. */
function writerOf({ columns, rowsOf }: ExportTable, append: Append): FileWriter {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema: schemaOf(columns) });
  let group = emptyGroup(columns);
  const close = (): void => {
    const columnData = columns.map(({ name }, at) => ({ name, data: group.cells[at] ?? [] }));
    void parquet.write({ columnData, rowGroupSize: group.rows });
    append(taken(bytes), group.rows);
    group = emptyGroup(columns);
  };
  return {
    write: (advisory) => {
      for (const row of rowsOf(advisory)) addRow(group, columns, row);
      if (group.rows >= GROUP_ROWS || group.letters >= GROUP_LETTERS) close();
    },
    end: () => {
      if (group.rows > 0) close();
      void parquet.finish();
      append(taken(bytes), 0);
    },
  };
}

/** Rows that wait for others, by columns. */
interface Group {
  readonly cells: (Cell | Date)[][];
  rows: number;
  letters: number;
}

function emptyGroup(columns: readonly Column[]): Group {
  return { cells: columns.map(() => []), rows: 0, letters: 0 };
}

function addRow(group: Group, columns: readonly Column[], row: readonly Cell[]): void {
  for (const [at, { type }] of columns.entries()) {
    const cell = row[at] ?? null;
    group.cells[at]?.push(type === 'time' && typeof cell === 'string' ? new Date(cell) : cell);
    if (typeof cell === 'string') group.letters += cell.length;
  }
  group.rows += 1;
}

/** What was written since, for the next to be written where it stood. */
function taken(bytes: ByteWriter): Uint8Array {
  const copy = bytes.getBytes().slice();
  bytes.index = 0;
  return copy;
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Element = Schema[number];

/** Every cell may be absent. */
function schemaOf(columns: readonly Column[]): Schema {
  const elements = columns.flatMap(({ name, type }) => {
    const [first, ...others] = ELEMENTS[type];
    return [{ ...first, name, repetition_type: 'OPTIONAL' as const }, ...others];
  });
  return [{ name: 'schema', num_children: columns.length }, ...elements];
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

const ELEMENTS: Readonly<Record<ColumnType, readonly [Omit<Element, 'name'>, ...Element[]]>> = {
  text: [TEXT],
  number: [{ type: 'INT32' }],
  flag: [{ type: 'BOOLEAN' }],
  time: [
    {
      type: 'INT64',
      converted_type: 'TIMESTAMP_MILLIS',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
    },
  ],
  list: [
    { converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { ...TEXT, name: 'element', repetition_type: 'REQUIRED' },
  ],
};
