import { type JsonOptions, jsonText } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import { type Column, printTable } from '../../terminal/table.js';
import type { Terminal } from '../../terminal/terminal.js';

export interface KeptList<T extends object> {
  readonly columns: readonly Column<T>[];
  /** Said when there is nothing. */
  readonly empty: string;
}

/** Prints a list whole: a table for people, lines for programs, JSON where that is asked for. */
export async function showKept<T extends object>(
  terminal: Terminal,
  list: AsyncIterable<T>,
  { columns, empty, json }: KeptList<T> & JsonOptions,
): Promise<void> {
  const rows: T[] = [];
  for await (const row of list) rows.push(row);
  if (json) return terminal.out.write(jsonText(rows, json));
  printTable(terminal, columns, rows);
  if (rows.length === 0) say(terminal.err, empty);
}
