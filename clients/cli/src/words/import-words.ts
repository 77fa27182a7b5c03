import type { CountedWarning, SkippedRecord, Tally } from '../import/tally.js';
import { oneLine, printableJson } from '../terminal/printable.js';
import type { Screen } from '../terminal/terminal.js';
import { counted } from './names.js';

const RESULTS = ['TAKEN', 'REVISED', 'UNCHANGED', 'SKIPPED'] as const;
const NUMBER_CELLS = 8;

/** What came of an import: a table of numbers, what was skipped with its place and reason, and warnings by their kind. */
export function importWords(screen: Screen, tally: Tally): string {
  const lines = screen.isTerminal ? tableLines(tally) : plainLines(tally);
  return `${lines.join('\n')}\n`;
}

export function importJson({ counts, skipped, warnings }: Tally, seconds: number): string {
  const numbers = Object.fromEntries(RESULTS.map((result) => [result.toLowerCase(), counts[result]]));
  return `${printableJson({ ...numbers, seconds: Number(seconds.toFixed(2)), skippedRecords: skipped, warnings }, 2)}\n`;
}

function tableLines({ counts, skipped, warnings }: Tally): readonly string[] {
  return [
    ...RESULTS.map((result) => `${result.toLowerCase().padEnd(10)}${String(counts[result]).padStart(NUMBER_CELLS)}`),
    ...(skipped.length === 0 ? [] : ['', 'Skipped:', ...skipped.map((record) => `  ${skippedWords(record)}`)]),
    ...(warnings.length === 0
      ? []
      : ['', 'Taken without a part, or worth a second look:', ...warnings.map(warningWords)]),
  ];
}

function plainLines({ counts, skipped, warnings }: Tally): readonly string[] {
  return [
    ...RESULTS.map((result) => `${result.toLowerCase()}\t${counts[result]}`),
    ...skipped.map(({ place, code, message }) => ['skip', place, code, message].map(oneLine).join('\t')),
    ...warnings.map(({ code, count, place, message }) =>
      ['warning', code, String(count), place, message].map(oneLine).join('\t'),
    ),
  ];
}

function skippedWords({ place, identifier, code, message }: SkippedRecord): string {
  return oneLine(`${place}${identifier === null ? '' : ` (${identifier})`}: ${code}: ${message}`);
}

function warningWords({ code, count, place, message }: CountedWarning): string {
  return `  ${oneLine(`${counted(count, 'time')} ${code}, first at ${place}: ${message}`)}`;
}
