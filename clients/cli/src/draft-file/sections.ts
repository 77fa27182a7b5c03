import { readFileLines, type FileLines } from './file-lines.js';
import type { FileProblem } from './file-problem.js';

/** A portion as it stands in the file, not yet understood. */
export interface Section {
  /** What follows `## `. */
  readonly heading: string;
  readonly headingLine: number;
  /** Without the blank lines around it. */
  readonly body: string;
  /** The line of the body's first character. */
  readonly bodyLine: number;
}

/** A draft file cut into its parts. Lines count from 1. */
export interface Sections {
  /** What stands between the `---` at the top; null when there is none. */
  readonly frontMatter: string | null;
  readonly frontMatterLine: number;
  /** The first line of text that is in no portion. */
  readonly strayLine: number | null;
  readonly sections: readonly Section[];
  /** Comments and code that do not end where they should. */
  readonly problems: readonly FileProblem[];
}

const HEADING = /^ {0,3}##(?!#)\s*(.*?)\s*$/;

/** Cuts a file at its headings of the second level, but for those in fenced code. Comments are taken out. */
export function cutSections(text: string): Sections {
  const all = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const start = frontMatterEnd(all);
  const { kinds, problems } = readFileLines(all.slice(start), start + 1);
  const lines = all.map((line, at) => (kinds[at - start] === 'comment' ? '' : line));
  const headings = headingsOf(lines, kinds, start);
  const sections = headings.map((at, index) => section(lines, at, headings[index + 1] ?? lines.length));
  const stray = lines.slice(start, headings[0] ?? lines.length).findIndex((line) => line.trim() !== '');
  return {
    frontMatter: start === 0 ? null : lines.slice(1, start - 1).join('\n'),
    frontMatterLine: 2,
    strayLine: stray < 0 ? null : start + stray + 1,
    sections,
    problems,
  };
}

/** How many lines the front matter takes, its two marks included. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 1;
}

function headingsOf(lines: readonly string[], kinds: FileLines['kinds'], start: number): readonly number[] {
  return kinds.flatMap((kind, at) => (kind === 'text' && HEADING.test(lines[start + at] ?? '') ? [start + at] : []));
}

function section(lines: readonly string[], at: number, end: number): Section {
  const body = lines.slice(at + 1, end);
  const isText = (line: string) => line.trim() !== '';
  const blank = body.findIndex(isText);
  return {
    heading: HEADING.exec(lines[at] ?? '')?.[1] ?? '',
    headingLine: at + 1,
    body: body.slice(Math.max(0, blank), body.findLastIndex(isText) + 1).join('\n'),
    bodyLine: at + 2 + Math.max(0, blank),
  };
}
