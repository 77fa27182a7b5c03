import { readFile } from 'node:fs/promises';
import { CliFailure } from '../../cli-failure.js';
import { readDraftFile, type DraftFile } from '../../draft-file/draft-file.js';
import type { FileProblem } from '../../draft-file/file-problem.js';
import { toFileWarning } from '../../draft-file/problem-line.js';
import type { InputProblem } from '@seamark/sdk';
import { EXIT } from '../../exit-codes.js';
import { printable } from '../../terminal/printable.js';
import type { Terminal } from '../../terminal/terminal.js';
import { counted } from '../../words/names.js';

/** A draft file that was read and understood. */
export interface OpenedDraft {
  /** As it was named; `-` is standard input. */
  readonly file: string;
  readonly text: string;
  readonly draft: DraftFile;
}

/** Reads a draft file. What is wrong with it is told by file and line. @throws CliFailure when anything is */
export async function openDraft(terminal: Terminal, file: string): Promise<OpenedDraft> {
  const text = file === '-' ? await terminal.readInput() : await readText(file);
  const read = readDraftFile(text);
  if (read.ok) return { file, text, draft: read.value };
  tellProblems(terminal, file, read.problems);
  throw new CliFailure(EXIT.checksFailed, `${counted(read.problems.length, 'problem')}. Nothing was sent.`);
}

/** As compilers write it, so that editors find the place. */
export function tellProblems({ err }: Terminal, file: string, problems: readonly FileProblem[]): void {
  for (const { line, message } of problems) err.write(`${file}:${line}: ${printable(message)}\n`);
}

/** What the hub took all the same, by file and line. */
export function tellWarnings(
  terminal: Terminal,
  { file, draft }: OpenedDraft,
  warnings: readonly InputProblem[],
): void {
  const problems = warnings.map((warning) => toFileWarning(draft, file, warning));
  tellProblems(
    terminal,
    file,
    problems.toSorted((a, b) => a.line - b.line),
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CliFailure(EXIT.usage, `${file} cannot be read${error instanceof Error ? `: ${error.message}` : '.'}`);
  }
}
