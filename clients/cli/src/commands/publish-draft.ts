import { randomUUID } from 'node:crypto';
import type { Advisory, PublishNowOutcome, Refusal, Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import type { DraftFile } from '../draft-file/draft-file.js';
import type { FileProblem } from '../draft-file/file-problem.js';
import { toFileProblem } from '../draft-file/problem-line.js';
import { EXIT } from '../exit-codes.js';
import { counted } from '../words/names.js';

/** What came of publishing: the advisory with the hub's warnings, or a failure with what is wrong in the file. */
export interface Published {
  readonly advisory: Advisory | null;
  readonly problems: readonly FileProblem[];
  readonly failure: CliFailure | null;
}

/** Publishes what a draft file says, as a new advisory or as a revision of the one it names. */
export async function publishDraft(hub: Seamark, draft: DraftFile): Promise<Published> {
  const outcome = await send(hub, draft);
  if (outcome.ok) {
    const problems = outcome.warnings.map((warning) => toFileProblem(draft, warning));
    const warnings = problems.map(({ line, message }) => ({ line, message: `warning: ${message}` }));
    return { advisory: outcome.advisory, problems: warnings, failure: null };
  }
  const { refusal } = outcome;
  const problems =
    refusal.code === 'INVALID_INPUT' ? refusal.problems.map((problem) => toFileProblem(draft, problem)) : [];
  return { advisory: null, problems, failure: await toFailure(hub, refusal, outcome.draft) };
}

async function send(hub: Seamark, { kind, revises, portions }: DraftFile): Promise<PublishNowOutcome> {
  const inputs = portions.map(({ input }) => input);
  if (revises === null) return hub.advisories.publishNow({ kind, portions: inputs, idempotencyKey: randomUUID() });

  const { name, viewKey } = revises;
  const revised = await hub.advisories.revise({ name, expectViewKey: viewKey, portions: inputs });
  if (!revised.ok) return { ...revised, draft: null };
  if (revised.advisory.state !== 'DRAFT') return revised;
  const published = await hub.advisories.publish({ name, expectViewKey: revised.advisory.viewKey });
  return published.ok ? published : { ...published, draft: revised.advisory };
}

async function toFailure(hub: Seamark, refusal: Refusal, draft: Advisory | null): Promise<CliFailure> {
  const kept = draft === null ? '' : ` The draft is kept as ${draft.name}.`;
  const failure = (code: number, advice: string) => new CliFailure(code, `${refusal.message}${advice}${kept}`);
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return failure(EXIT.checksFailed, ` ${counted(refusal.problems.length, 'problem')}; nothing was published.`);
    case 'NOT_FOUND':
      return failure(EXIT.notFoundOrNotVisible, '');
    case 'STALE_REVISION':
      return failure(EXIT.newerRevision, ' Read it anew, take over what changed, and try again.');
    case 'RATE_LIMITED':
      return failure(EXIT.failed, ` Try again in ${counted(refusal.retryAfterSeconds, 'second')}.`);
    case 'FORBIDDEN':
      return (await hub.viewer()).account === null
        ? failure(EXIT.notSignedIn, NOT_SIGNED_IN)
        : failure(EXIT.failed, '');
    default:
      return failure(EXIT.failed, '');
  }
}

const NOT_SIGNED_IN = ' You are not signed in: put your token into SEAMARK_TOKEN, or name a sample account with --as.';
