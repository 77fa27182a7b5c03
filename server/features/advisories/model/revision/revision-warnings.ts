import type { AdvisoryState } from '../advisory.js';
import type { StatedRevision } from '../input/stated-revision.js';
import type { InputProblem } from '../refusals.js';
import type { RevisionPlan } from '../revision-plan.js';

/** What an author may have expected of a revision and did not get. */
export function revisionWarnings(
  state: AdvisoryState,
  plan: RevisionPlan | null,
  { remarks }: StatedRevision,
): readonly InputProblem[] {
  const unchanged = plan === null ? [NOTHING_CHANGED] : [];
  const unkept = remarks.length > 0 && (plan === null || state === 'DRAFT') ? [NOTE_NOT_KEPT] : [];
  return [...unchanged, ...unkept];
}

/** What an author may have expected of marking portions anew and did not get. */
export function markWarnings(plan: RevisionPlan | null): readonly InputProblem[] {
  return plan === null ? [{ ...NOTHING_CHANGED, path: ['marks'] }] : [];
}

const NOTHING_CHANGED: InputProblem = {
  code: 'NOTHING_CHANGED',
  message: 'The advisory says this already. There is no new revision, and nobody was told.',
  path: ['portions'],
};

const NOTE_NOT_KEPT: InputProblem = {
  code: 'NOTE_NOT_KEPT',
  message: 'A note belongs to a published revision, and there is none to put it on. It was not kept.',
  path: ['note'],
};
