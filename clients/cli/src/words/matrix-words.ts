import { formatMarking, restateMarking, tlpLabel, type AudienceMatrix, type AudienceSight } from '@seamark/sdk';
import { cells, pad } from '../terminal/cells.js';
import { paint, paintLabel } from '../terminal/paint.js';
import { oneLine } from '../terminal/printable.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { counted, inWords, listed } from './names.js';

/** What an audience gets of a portion, in a word: all of it, that it is there, nothing. */
const SIGHTS: Readonly<Record<AudienceSight, string>> = { CONTENT: 'reads', PLACEHOLDER: 'redacted', NOTHING: '-' };
/** The same in one sign, where there is no room for words. */
const SIGNS: Readonly<Record<AudienceSight, string>> = { CONTENT: 'R', PLACEHOLDER: '·', NOTHING: '-' };
type MatrixRow = AudienceMatrix['rows'][number];

const MARGIN = '  ';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Who gets what: a line for each portion, a column for each audience; with letters for audiences where their names do not fit. */
export function matrixWords(screen: Screen, matrix: AudienceMatrix): string {
  const leads = leadsOf(screen, matrix.rows);
  const labels = matrix.audiences.map(({ label }) => oneLine(label));
  const wide = labels.map((label) => Math.max(cells(label), SIGHTS.PLACEHOLDER.length));
  const width = cells(leads[0] ?? '') + wide.reduce((sum, cell) => sum + cell + MARGIN.length, 0);
  if (width <= screen.columns) return table(screen, matrix, { leads, heads: labels, words: SIGHTS });
  const letters = labels.map((_, at) => LETTERS.charAt(at) || '?');
  return `${table(screen, matrix, { leads, heads: letters, words: SIGNS })}${legend(screen, labels, letters)}`;
}

interface Layout {
  /** What stands before the cells of each row; the first is of the head. */
  readonly leads: readonly string[];
  readonly heads: readonly string[];
  readonly words: Readonly<Record<AudienceSight, string>>;
}

function table(screen: Screen, { rows }: AudienceMatrix, { leads, heads, words }: Layout): string {
  const widths = heads.map((head) => Math.max(cells(head), ...rows.map(() => cells(words.PLACEHOLDER))));
  const line = (lead: string, texts: readonly string[]) =>
    `${[lead, ...texts.map((text, at) => pad(text, widths[at] ?? 0))].join(MARGIN).trimEnd()}\n`;
  const body = rows.map(({ cells: sights }, at) =>
    line(
      leads[at + 1] ?? '',
      sights.map(({ sees }) => words[sees]),
    ),
  );
  return `${paint(screen, 'dim', line(leads[0] ?? '', heads).trimEnd())}\n${body.join('')}`;
}

function leadsOf(screen: Screen, rows: readonly MatrixRow[]): readonly string[] {
  const names = ['portion', ...rows.map(nameOf)];
  const markings = ['marking', ...rows.map(({ portion }) => paintLabel(screen, portion.marking.tlp))];
  const widest = (texts: readonly string[]) => Math.max(...texts.map(cells));
  return names.map((name, at) => `${pad(name, widest(names))}${MARGIN}${pad(markings[at] ?? '', widest(markings))}`);
}

function nameOf({ portion }: MatrixRow): string {
  return `${String(portion.position).padStart(2)} ${inWords(portion.type)}`;
}

function legend({ columns }: Screen, labels: readonly string[], letters: readonly string[]): string {
  const named = labels.map((label, at) => `${letters[at]}\u00a0${label}`).join(', ');
  return `\n${wrap(`R reads it, · is told that it is there, - nothing. ${named}.`, columns)}\n`;
}

/** The same as sentences, for whoever has it read aloud. */
export function matrixSentences({ audiences, rows }: AudienceMatrix): string {
  const of = ({ cells: sights }: MatrixRow, sight: AudienceSight) =>
    listed(audiences.filter((_, at) => sights[at]?.sees === sight).map(({ label }) => oneLine(label))) || 'nobody';
  return rows
    .map((row) => {
      const marking = oneLine(formatMarking(restateMarking(row.portion.marking)));
      return `${nameOf(row).trim()}, ${marking}\nReads it: ${of(row, 'CONTENT')}\nIs told that it is there: ${of(row, 'PLACEHOLDER')}\n`;
    })
    .join('\n');
}

/** One line for each portion and audience, with tabs between, for programs. */
export function matrixLines({ audiences, rows }: AudienceMatrix): string {
  const lines = rows.flatMap(({ portion, cells: sights }) =>
    audiences.map(({ label, organizations }, at) => {
      const { sees = 'NOTHING', organizations: readers = 0 } = sights[at] ?? {};
      return [
        portion.position,
        portion.type,
        tlpLabel(portion.marking.tlp),
        oneLine(label),
        sees,
        readers,
        organizations,
      ].join('\t');
    }),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** What each audience gets of the whole, a line each. */
export function headCountWords(screen: Screen, { audiences, rows }: AudienceMatrix): string {
  const labels = audiences.map(({ label, organizations }) =>
    oneLine(organizations === 0 ? label : `${label} (${counted(organizations, 'organization')})`),
  );
  const width = Math.max(0, ...labels.map(cells));
  const count = (at: number, sight: AudienceSight) =>
    rows.filter(({ cells: sights }) => sights[at]?.sees === sight).length;
  const lines = labels.map((label, at) => {
    const [reads, told] = [count(at, 'CONTENT'), count(at, 'PLACEHOLDER')];
    const words =
      reads + told === 0
        ? 'nothing'
        : `reads ${reads} of ${rows.length}${told === 0 ? '' : `, is told of ${told} more`}`;
    return `  ${pad(label, width)}  ${words}\n`;
  });
  return `${paint(screen, 'dim', 'Who gets what:')}\n${lines.join('')}`;
}
