import type { FileProblem } from './file-problem.js';
import type { Section } from './sections.js';

const MARK = /<<fill in/i;

/** What a template asks for, as it stands where the answer goes. @param what - "what it is called, in one line" */
export function toFill(what: string): string {
  return `<<fill in ${what}>>`;
}

/** True for a line that holds such a mark. */
export function isUnfilled(text: string): boolean {
  return MARK.test(text);
}

/** The places of a portion where what a template asks for is not written yet. */
export function unfilled({ heading, headingLine, body, bodyLine }: Section): readonly FileProblem[] {
  const places = body.split('\n').map((text, at) => ({ text, line: bodyLine + at }));
  return [{ text: heading, line: headingLine }, ...places]
    .filter(({ text }) => isUnfilled(text) && !text.startsWith('|'))
    .map(({ text, line }) => ({ line, message: `Not filled in: ${text.trim()}` }));
}
