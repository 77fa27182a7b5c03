import type { DurationsAnswer, StatisticsAnswer, StatisticsRow } from '@seamark/sdk';
import { cells, pad } from '../terminal/cells.js';
import { oneLine, printable, printableJson } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';

/** Prints counts: on a terminal a block a period, else a line each. */
export function printStatistics({ out, err }: Terminal, answer: StatisticsAnswer, json: boolean): void {
  if (json) return out.write(`${printableJson(answer, 2)}\n`);
  for (const line of out.isTerminal ? blocksOf(answer.rows) : answer.rows.map(lineOf)) out.write(`${line}\n`);
  for (const remark of remarksOn(answer)) say(err, remark);
}

function lineOf({ period, key, label, count }: StatisticsRow): string {
  return [period ?? '', key ?? '', label, String(count)].map(oneLine).join('\t');
}

function remarksOn({ rows, keys, isCut, advisories }: StatisticsAnswer): readonly string[] {
  if (advisories === 0) return ['No advisory that you can read matches.'];
  const told = new Set(rows.flatMap(({ key }) => key ?? [])).size;
  return [
    `${advisories} ${advisories === 1 ? 'advisory' : 'advisories'} counted.`,
    ...(told < keys ? [`These are the ${told} most frequent of ${keys} values: --top tells more.`] : []),
    ...(isCut ? ['There are more rows than the hub tells: narrow the filter, or count over longer periods.'] : []),
  ];
}

function blocksOf(rows: readonly StatisticsRow[]): readonly string[] {
  const width = Math.max(0, ...rows.map(({ count }) => cells(String(count))));
  return rows.flatMap((row, place) => {
    const line = `  ${pad('', width - String(row.count).length)}${row.count}  ${printable(row.label)}`;
    return isSamePeriod(row, rows[place - 1]) ? [line] : [periodInWords(row, rows), line];
  });
}

function isSamePeriod(row: StatisticsRow, before: StatisticsRow | undefined): boolean {
  return before !== undefined && row.period === before.period;
}

/** A year among months says that its month is not known. */
function periodInWords({ period, precision }: StatisticsRow, rows: readonly StatisticsRow[]): string {
  if (period === null) return rows.some((row) => row.period !== null) ? 'Date unknown' : 'All time';
  if (precision !== 'YEAR' || rows.every((row) => row.precision === 'YEAR' || row.precision === null)) return period;
  const finer = rows.some((row) => row.precision === 'MONTH') ? 'month' : 'quarter';
  return `${period}, ${finer} unknown`;
}

/** Prints how long something took. */
export function printDurations({ out, err }: Terminal, answer: DurationsAnswer, json: boolean): void {
  if (json) return out.write(`${printableJson(answer, 2)}\n`);
  const { measured, coarse, medianDays, p90Days } = answer;
  const told = [
    ['measured', String(measured)],
    ['median', inDays(medianDays)],
    ['nine of ten within', inDays(p90Days)],
  ];
  const width = Math.max(...told.map(([name = '']) => name.length));
  for (const [name = '', value = ''] of told)
    out.write(out.isTerminal ? `${pad(name, width)}  ${value}\n` : `${name}\t${value}\n`);
  if (coarse > 0) say(err, `${coarse} more state a month or a year alone, and are not measured.`);
  if (measured === 0) say(err, 'No advisory that you can read has both dates to the day.');
}

function inDays(days: number | null): string {
  return days === null ? '-' : `${Number(days.toFixed(1))} days`;
}
