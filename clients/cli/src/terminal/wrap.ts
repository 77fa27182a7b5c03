import { fencedCode } from '../fenced-code.js';
import { cells } from './cells.js';

/** What begins a line and its continuation is set under: blanks, a list's mark, a quote's. */
const LEAD = /^(\s*(?:[-*+]\s+|\d+[.)]\s+|>\s?)?)(.*)$/;

/** Markdown as it is, with long lines broken between words and every line set in by `indent`. Code in fences is left alone. */
export function wrap(text: string, columns: number, indent = ''): string {
  const width = Math.max(24, columns - indent.length);
  const lines = text.split('\n');
  const isCode = fencedCode(lines);
  const wrapped = lines.flatMap((line, at) => (isCode[at] || cells(line) <= width ? [line] : wrapLine(line, width)));
  return wrapped.map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

function wrapLine(line: string, width: number): readonly string[] {
  const [, lead = '', rest = ''] = LEAD.exec(line) ?? [];
  const room = width - cells(lead);
  const under = ' '.repeat(cells(lead));
  return fill(rest.split(' '), room).map((part, at) => `${at === 0 ? lead : under}${part}`);
}

/** As many words on each line as fit; a longer word has a line of its own. */
function fill(words: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && cells(last) + 1 + cells(word) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
