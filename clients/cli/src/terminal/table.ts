import { cells, pad } from './cells.js';
import { paint } from './paint.js';
import { oneLine } from './printable.js';
import { isAccessible, type Screen, type Terminal } from './terminal.js';

/** What a table says of each row in one place. */
export interface Column<Row> {
  readonly name: string;
  /** As it is, for programs too. @param zone - of the screen: where times are told in local time too */
  readonly of: (row: Row, zone: string | null) => string;
  /** The same for a terminal, in colour. As wide as `of` says when not given. */
  readonly painted?: (screen: Screen, row: Row) => string;
}

const MARGIN = '  ';

/**
 * Prints rows: a table on a terminal, a fact a line where `ACCESSIBLE` asks for it, and lines with tabs between for programs. Where the
 * last column does not fit, what it says stands below its row.
 */
export function printTable<Row>(terminal: Terminal, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const { out } = terminal;
  if (!out.isTerminal)
    return rows.forEach((row) => out.write(`${columns.map(({ of }) => oneLine(of(row, null))).join('\t')}\n`));
  if (isAccessible(terminal)) return rows.forEach((row) => out.write(`${factsOf(out, columns, row)}\n`));
  for (const line of tableLines(out, columns, rows)) out.write(`${line.trimEnd()}\n`);
}

function factsOf<Row>({ zone }: Screen, columns: readonly Column<Row>[], row: Row): string {
  return columns.map(({ name, of }) => `${name}: ${oneLine(of(row, zone))}\n`).join('');
}

function tableLines<Row>(screen: Screen, columns: readonly Column<Row>[], rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  const widths = columns.map(({ name, of }) =>
    Math.max(cells(name), ...rows.map((row) => cells(oneLine(of(row, screen.zone))))),
  );
  const room = widths.reduce((sum, width) => sum + width + MARGIN.length, -MARGIN.length);
  const isNarrow = room > screen.columns && columns.length > 1;
  const line = (texts: readonly string[]) => (isNarrow ? twoLines(texts, widths) : joined(texts, widths));
  const told = ({ of, painted }: Column<Row>, row: Row) => painted?.(screen, row) ?? oneLine(of(row, screen.zone));
  const head = columns.slice(0, isNarrow ? -1 : columns.length).map(({ name }) => name);
  return [
    paint(screen, 'dim', joined(head, widths).trimEnd()),
    ...rows.flatMap((row) => line(columns.map((column) => told(column, row)))),
  ];
}

function joined(texts: readonly string[], widths: readonly number[]): string {
  return texts.map((text, at) => pad(text, widths[at] ?? 0)).join(MARGIN);
}

function twoLines(texts: readonly string[], widths: readonly number[]): readonly string[] {
  return [joined(texts.slice(0, -1), widths), `${MARGIN}${texts.at(-1) ?? ''}`];
}
