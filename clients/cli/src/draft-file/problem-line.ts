import type { InputProblem } from '@seamark/sdk';
import type { DraftFile } from './draft-file.js';
import type { FileProblem } from './file-problem.js';

/** A warning of the hub at its place in the file, with the other place behind it where there are two. */
export function toFileWarning(draft: DraftFile, file: string, warning: InputProblem): FileProblem {
  const { line, message } = toFileProblem(draft, warning);
  const other = warning.otherPath && toFileProblem(draft, { ...warning, path: warning.otherPath });
  return { line, message: `warning: ${message}${other ? ` (${file}:${other.line})` : ''}` };
}

/** Where in its file the hub's problem with a draft stands. */
export function toFileProblem({ portions }: DraftFile, { path, message }: InputProblem): FileProblem {
  const [list, index, part, , field] = path;
  const portion = list === 'portions' ? portions[Number(index)] : undefined;
  if (!portion) return { line: 1, message };
  // The heading says everything but the content.
  if (part !== 'content') return { line: portion.headingLine, message };
  return { line: portion.fieldLines.get(field ?? '') ?? portion.bodyLine, message };
}
