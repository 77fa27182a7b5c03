import {
  TLP_VALUES,
  type AdvisorySummary,
  type Comparison,
  type Portion,
  type PortionComparison,
  type PortionDifference,
} from '@seamark/sdk';
import { paint, paintLabel } from '../terminal/paint.js';
import { oneLine, printable } from '../terminal/printable.js';
import { reflow } from '../terminal/reflow.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { markingWords } from './marking-words.js';
import { counted, inWords } from './names.js';
import { contentText } from './portion-words.js';
import { dateAndTimeOf } from './times.js';

const INDENT = '   ';

/** What became of a portion, in a word. */
const DIFFERENCES: Readonly<Record<PortionDifference, string>> = {
  ADDED: 'added',
  REMOVED: 'removed',
  CHANGED: 'changed',
  REMARKED: 'marked anew',
  MOVED: 'moved',
  OPENED: 'opened to you',
  WITHHELD: 'withheld from you',
};

/** How two views differ: each portion with its marking before its words and ended after them. */
export function comparisonWords(screen: Screen, { from, to, portions }: Comparison): string {
  const views = `r${from.revision} (${dateAndTimeOf(from.updatedAt, screen.zone)}) → r${to.revision} (${dateAndTimeOf(to.updatedAt, screen.zone)})`;
  const head = `${paint(screen, 'bold', to.name)}  ${views}\n${tally(portions)}\n`;
  return `${head}${aboutKind(from, to)}${portions.map((portion) => `\n${portionWords(screen, portion)}`).join('')}`;
}

function tally(portions: readonly PortionComparison[]): string {
  const kinds = Object.entries(DIFFERENCES).map(([difference, words]) => {
    const count = portions.filter(({ differences }) => differences.some((one) => one === difference)).length;
    return count === 0 ? '' : `${count} ${words}`;
  });
  const told = kinds.filter((words) => words !== '');
  return told.length > 0 ? `${counted(portions.length, 'portion')}: ${told.join(', ')}` : 'No portion differs.';
}

function aboutKind(from: AdvisorySummary, to: AdvisorySummary): string {
  return from.state === to.state ? '' : `It was ${from.state.toLowerCase()}, and is ${to.state.toLowerCase()}.\n`;
}

function portionWords(screen: Screen, comparison: PortionComparison): string {
  const { before, after, differences } = comparison;
  const portion = after ?? before;
  if (portion === null) return '';
  const did = differences.map((difference) => DIFFERENCES[difference]).join(', ');
  const head = paint(screen, 'bold', `${portion.position}  ${inWords(portion.type)}`);
  const text = wrap(printable(bodyOf(comparison, portion)), screen.columns, INDENT);
  return `${markingsOf(screen, comparison)}\n${head}  ${did}\n${text === '' ? '' : `${text}\n`}[end ${highest(screen, comparison)}]\n`;
}

/** `TLP:AMBER → TLP:GREEN` where it was marked anew. */
function markingsOf(screen: Screen, { before, after, differences }: PortionComparison): string {
  const markings = (differences.includes('REMARKED') ? [before, after] : [after ?? before]).flatMap((portion) =>
    portion === null ? [] : [markingWords(screen, portion.marking)],
  );
  return markings.join(' → ');
}

/** What is obeyed for words of both sides: the stricter label. */
function highest(screen: Screen, { before, after }: PortionComparison): string {
  const labels = [before, after].flatMap((portion) => (portion === null ? [] : [portion.marking.tlp]));
  const ranks = labels.map((label) => TLP_VALUES.indexOf(label));
  return paintLabel(screen, TLP_VALUES[Math.max(...ranks)] ?? 'RED');
}

function bodyOf({ words, fields, differences }: PortionComparison, portion: Portion): string {
  const lines = fields.map(({ field, before, after }) => `${field}: ${gone(before)}${come(after)}`);
  const text = words?.map(({ is, text: span }) => (is === 'SAME' ? span : is === 'REMOVED' ? gone(span) : come(span)));
  if (text !== undefined || lines.length > 0)
    return [...lines, ...(text === undefined ? [] : [reflow(text.join(''))])].join('\n');
  const isWhole = differences.some((one) => one === 'ADDED' || one === 'REMOVED' || one === 'OPENED');
  return isWhole ? contentText(portion) : '';
}

function gone(text: string | null): string {
  return text === null || text === '' ? '' : `[-${text}-]`;
}

function come(text: string | null): string {
  return text === null || text === '' ? '' : `{+${text}+}`;
}

/** One line for each portion, with tabs between, for programs. */
export function comparisonLines({ portions }: Comparison): string {
  const lines = portions.map(({ before, after, differences }) => {
    const { position, type } = after ?? before ?? { position: 0, type: '' };
    return [position, type, differences.join(','), before?.marking.label ?? '', after?.marking.label ?? ''].join('\t');
  });
  return lines.map((line) => `${oneLineOf(line)}\n`).join('');
}

function oneLineOf(line: string): string {
  return line.split('\t').map(oneLine).join('\t');
}
