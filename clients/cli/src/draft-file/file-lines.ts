import { closesFence, fenceMark } from '../fenced-code.js';
import type { FileProblem } from './file-problem.js';

/** What a line of a draft file is: of a text, of fenced code within one, or of a comment, which is never published. */
export type LineKind = 'text' | 'code' | 'comment';

/** What each line is, and what never ends. */
export interface FileLines {
  readonly kinds: readonly LineKind[];
  readonly problems: readonly FileProblem[];
}

interface Open {
  readonly is: LineKind;
  /** Of the fence that is open. */
  readonly mark: string;
  /** Where it was opened, from 1. */
  readonly line: number;
}

const TEXT: Open = { is: 'text', mark: '', line: 0 };
const COMMENT = /^ {0,3}<!--/;
const COMMENT_END = /-->(.*)$/;
/** A heading that begins a portion wherever it is not code. */
const MARKED_HEADING = /^ {0,3}##(?!#)[^[]*\[\s*TLP:/i;

/**
 * Tells the lines of a draft file apart. A comment stands in lines of its own: `<!-- … -->`.
 *
 * A fence that is not closed would take the portions below it into its own, under its marking: it is a problem, and so is a portion's
 * heading that has got into code.
 *
 * @param firstLine - where the lines stand in the file, from 1
 */
export function readFileLines(lines: readonly string[], firstLine: number): FileLines {
  const problems: FileProblem[] = [];
  let open = TEXT;
  const kinds = lines.map((line, at): LineKind => {
    const number = firstLine + at;
    const opened = open.is === 'text' ? openedBy(line, number) : open;
    problems.push(...strays(opened, line, number));
    open = closes(opened, line, number) ? TEXT : opened;
    return opened.is;
  });
  return { kinds, problems: [...problems, ...neverEnds(open)] };
}

function openedBy(line: string, number: number): Open {
  const mark = fenceMark(line);
  if (mark !== null) return { is: 'code', mark, line: number };
  return COMMENT.test(line) ? { is: 'comment', mark: '', line: number } : TEXT;
}

function closes({ is, mark, line: opening }: Open, line: string, number: number): boolean {
  if (is === 'code') return number > opening && closesFence(mark, line);
  return is === 'comment' && COMMENT_END.test(line);
}

function strays({ is, line: opening }: Open, line: string, number: number): readonly FileProblem[] {
  if (is === 'comment' && COMMENT_END.exec(line)?.[1]?.trim())
    return [{ line: number, message: 'Nothing stands behind the --> of a comment: begin a line of its own.' }];
  if (is !== 'code' || !MARKED_HEADING.test(line)) return [];
  const message = `This heading stands in the code that begins in line ${opening}: close that with a line of its own, or say {verbatim} in the heading of its portion and begin each line of it with |.`;
  return [{ line: number, message }];
}

function neverEnds({ is, line }: Open): readonly FileProblem[] {
  if (is === 'text') return [];
  const message =
    is === 'code'
      ? 'This code is never closed, so that all below would belong to it: end it with a line of the same signs.'
      : 'This comment never ends: write --> behind it.';
  return [{ line, message }];
}
