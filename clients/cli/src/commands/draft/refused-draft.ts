import type { Refusal, Seamark } from '@seamark/sdk';
import type { CliFailure } from '../../cli-failure.js';
import { toFileProblem } from '../../draft-file/problem-line.js';
import type { Terminal } from '../../terminal/terminal.js';
import { refusalFailure, staleAdvice, type Advice } from '../refusal-failure.js';
import { tellProblems, type OpenedDraft } from './open-draft.js';

/** Tells what the hub finds wrong with a draft by file and line, and how the command ends. */
export async function refusedDraft(
  { terminal, hub }: { readonly terminal: Terminal; readonly hub: Seamark },
  opened: OpenedDraft,
  { refusal, advice = {} }: { readonly refusal: Refusal; readonly advice?: Advice },
): Promise<CliFailure> {
  const { file, draft } = opened;
  if (refusal.code === 'INVALID_INPUT') {
    const problems = refusal.problems.map((problem) => toFileProblem(draft, problem));
    tellProblems(
      terminal,
      file,
      problems.toSorted((a, b) => a.line - b.line),
    );
  }
  const stale = draft.revises === null ? {} : { STALE_REVISION: staleAdvice(draft.revises.name) };
  return refusalFailure(hub, refusal, { ...stale, ...advice });
}
