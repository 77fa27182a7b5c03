import type { InputProblem } from '@seamark/sdk';
import type { DraftFile } from './draft-file.js';
import type { FileProblem } from './file-problem.js';

/** Where in its file the hub's problem with a draft stands. */
export function toFileProblem({ portions }: DraftFile, { path, message }: InputProblem): FileProblem {
  const [list, index, part, , field] = path;
  const portion = list === 'portions' ? portions[Number(index)] : undefined;
  if (!portion) return { line: 1, message };
  // The heading says everything but the content.
  if (part !== 'content') return { line: portion.headingLine, message };
  return { line: portion.fieldLines.get(field ?? '') ?? portion.bodyLine, message };
}
