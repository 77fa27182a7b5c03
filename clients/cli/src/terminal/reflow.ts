import { fencedCode } from '../fenced-code.js';

/** What begins a block of its own: a heading, a table's row, a list's item, a quote, a rule, or code that is set in. */
const BLOCK = /^(?: {4}|\t|\s*(?:#{1,6}\s|\||[-*+]\s|\d+[.)]\s|>|([-*_=])\1{2,}\s*$))/;

/** What nothing goes on from: a heading or a table's row. */
const CLOSED = /^\s*(?:#{1,6}\s|\|)/;

/** Two blanks or a backslash at the end of a line. Source: CommonMark 0.31, section 6.7 */
const HARD_BREAK = /(?: {2,}|\\)$/;

/** Markdown with the lines of each paragraph joined, as they read: a single line end in it is a blank, where its author's editor broke. */
export function reflow(text: string): string {
  const lines = text.split('\n');
  const isCode = fencedCode(lines);
  return lines.reduce((done, line, at) => {
    const before = lines[at - 1];
    if (before === undefined) return line;
    return isCode[at] || isCode[at - 1] || !goesOn(before, line) ? `${done}\n${line}` : `${done} ${line.trimStart()}`;
  }, '');
}

function goesOn(before: string, line: string): boolean {
  if (before.trim() === '' || line.trim() === '') return false;
  return !CLOSED.test(before) && !HARD_BREAK.test(before) && !BLOCK.test(line);
}
