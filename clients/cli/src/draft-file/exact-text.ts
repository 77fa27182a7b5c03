import { fencedCode } from '../fenced-code.js';
import { understood, wrong, type Read } from './file-problem.js';

/** A line that would begin a portion, or one of these with backslashes before it. */
const HEADING = /^( {0,3})(\\*##(?!#))/;
const ESCAPED = /^( {0,3})\\(\\*##(?!#))/;
const BAR = '|';

/** A text whose lines with ## begin no portion: each gets a backslash before it, but for those in code. */
export function escapeHeadings(text: string): string {
  return outsideCode(text, (line) => line.replace(HEADING, '$1\\$2'));
}

/** Takes one backslash away where `escapeHeadings` puts one. */
export function unescapeHeadings(text: string): string {
  return outsideCode(text, (line) => line.replace(ESCAPED, '$1$2'));
}

/** A text in which nothing means anything to a draft file: each line begins with a bar. */
export function toVerbatim(text: string): string {
  return text
    .split('\n')
    .map((line) => `${BAR}${line}`)
    .join('\n');
}

/** The text that `toVerbatim` was given. @param line - where it begins in the file */
export function readVerbatim(text: string, line: number): Read<string> {
  const lines = text.split('\n');
  const bare = lines.flatMap((each, at) => (each.startsWith(BAR) ? [] : [line + at]));
  if (bare.length === 0) return understood(lines.map((each) => each.slice(BAR.length)).join('\n'));
  return wrong(
    bare.map((at) => ({ line: at, message: 'Each line of a verbatim text begins with |, an empty one too.' })),
  );
}

function outsideCode(text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  const isCode = fencedCode(lines);
  return lines.map((line, at) => (isCode[at] ? line : change(line))).join('\n');
}
