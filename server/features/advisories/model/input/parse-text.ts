import { accept, refuse } from '../../../../kernel/result.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { InputProblem } from '../refusals.js';

/** How long a text may be that runs over lines, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 65_536;

/** Where a line stands in the input, what it is called in a message ("title"), and how long it may be in characters. */
export interface LineRule {
  readonly path: InputPath;
  readonly what: string;
  readonly maxCharacters: number;
}

/** Reads a text of any number of lines. Line ends become `\n`; everything else stays as it was written. */
export function parseText(text: string, path: InputPath): Parsed<string> {
  const plain = withPlainLineEnds(text);
  if (plain.trim() === '') return faulty(path, 'TEXT_EMPTY', 'This text is empty. Write it, or leave the portion out.');
  const problems = [...lengthProblems(plain, path), ...characterProblems(plain, path)];
  return problems.length > 0 ? refuse(problems) : accept(plain);
}

/** Reads a text of one line. Blanks at its ends are cut off. */
export function parseLine(text: string, { path, what, maxCharacters }: LineRule): Parsed<string> {
  const line = text.trim();
  if (line === '') return faulty(path, 'TEXT_EMPTY', `The ${what} is empty. Write it, or leave it out.`);
  if (Array.from(line).length > maxCharacters) {
    return faulty(path, 'TEXT_TOO_LONG', `The ${what} has more than ${maxCharacters} characters. Shorten it.`);
  }
  if (LINE_BREAK.test(line)) return faulty(path, 'LINE_BREAK', `The ${what} is one line. Take the line breaks out.`);
  const problems = characterProblems(line, path);
  return problems.length > 0 ? refuse(problems) : accept(line);
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function lengthProblems(text: string, path: InputPath): readonly InputProblem[] {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= MAX_TEXT_BYTES) return [];
  const message = `This text has ${bytes} bytes of UTF-8; ${MAX_TEXT_BYTES} are allowed. Shorten it, or split it into portions.`;
  return [{ code: 'TEXT_TOO_LONG', message, path }];
}

/** A text full of them is told of the first few. */
function characterProblems(text: string, path: InputPath): readonly InputProblem[] {
  const found = [...text.matchAll(REFUSED_CHARACTER)].slice(0, MAX_REPORTED);
  return found.map(({ 0: character, index }) => ({
    code: 'CONTROL_CHARACTER',
    message: `Line ${lineOf(text, index)} holds the character ${codePoint(character)}, which cannot be seen and may mislead. Take it out.`,
    path,
  }));
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const MAX_REPORTED = 10;

/**
 * Controls but tab and newline, the marks that turn the reading direction of what follows, and halves of a surrogate pair.
 *
 * Source: Unicode Technical Report 36, section 2.7 (bidirectional text spoofing)
 */
const REFUSED_CHARACTER = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
