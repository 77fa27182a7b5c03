import type { Draft, InputProblem, Refusal, Seamark } from '@seamark/sdk';
import { namesAdvisory } from '../../advisory-name.js';
import type { CliFailure } from '../../cli-failure.js';
import type { Terminal } from '../../terminal/terminal.js';
import { tellKeptWarnings } from '../kept-warnings.js';
import { refusalFailure, staleAdvice, type Advice } from '../refusal-failure.js';
import { pull } from './draft-pull.js';
import { openDraft, tellWarnings, type OpenedDraft } from './open-draft.js';
import { refusedDraft } from './refused-draft.js';

/** A draft, from a file or from the hub, and how to tell its author what is to be said of it. */
export interface DraftSource {
  readonly draft: Draft;
  /** Null for one that the hub has. */
  readonly file: OpenedDraft | null;
  tellWarnings(warnings: readonly InputProblem[]): void;
  refused(refusal: Refusal, advice?: Advice): Promise<CliFailure>;
}

/** Where it is told, and which hub it goes to. */
export interface Publishing {
  readonly terminal: Terminal;
  readonly hub: Seamark;
}

/** What a word names: a draft file, `-` for standard input, or an advisory of the hub. */
export async function draftSource(publishing: Publishing, target: string): Promise<DraftSource> {
  return (await namesAdvisory(target)) ? fromHub(publishing, target) : fromFile(publishing, target);
}

async function fromHub({ terminal, hub }: Publishing, name: string): Promise<DraftSource> {
  const draft = await pull(hub, name);
  return {
    draft,
    file: null,
    tellWarnings: (warnings) => tellKeptWarnings(terminal, draft, warnings),
    refused: (refusal, advice) => refusalFailure(hub, refusal, { STALE_REVISION: staleAdvice(name), ...advice }),
  };
}

async function fromFile(publishing: Publishing, name: string): Promise<DraftSource> {
  const file = await openDraft(publishing.terminal, name);
  return {
    draft: { ...file.draft, portions: file.draft.portions.map(({ input }) => input) },
    file,
    tellWarnings: (warnings) => tellWarnings(publishing.terminal, file, warnings),
    refused: (refusal, advice = {}) => refusedDraft(publishing, file, { refusal, advice }),
  };
}
