import { parseSync, type ParseResult } from 'oxc-parser';
import type { SourceFile } from './source-files.js';

/** A source file as a tree. */
export interface Syntax extends Pick<ParseResult, 'program' | 'module' | 'comments'> {
  /** `path:line` of an offset into the text, as editors open it. */
  readonly at: (offset: number) => string;
}

export function parse(file: SourceFile): Syntax {
  const { program, module, comments, errors } = parseSync(file.path, file.text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file.path} cannot be read: ${error.message}`);
  return { program, module, comments, at: (offset) => `${file.path}:${file.text.slice(0, offset).split('\n').length}` };
}
