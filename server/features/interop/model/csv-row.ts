import type { Cell } from './export-tables.js';

/**
 * A row of a table; lists have blanks between.
 *
 * Source: RFC 4180, section 2. A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP asks ("CSV
 * Injection"): whoever reads the file by a program takes it away from cells that begin with `'` and one of these signs.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return textCell(typeof value === 'string' ? value : value.join(' '));
}

function textCell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What spreadsheets begin a formula by, in full width too, and blanks that they skip before one. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
