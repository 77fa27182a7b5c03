import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { DecideReviewInput } from '../model/advisory-input.js';
import { parseIdempotencyKey } from '../model/input/parse-idempotency-key.js';
import { parseMarkdown } from '../model/input/parse-markdown.js';
import { allOf, parseOptional } from '../model/input/parsed.js';
import { seesAll } from '../model/redact-review.js';
import type { DecideReviewRefusal, Forbidden, InvalidInput } from '../model/refusals.js';
import type { ReviewVerdict } from '../model/review.js';
import { reviewEntry } from '../model/review-entry.js';
import type { AdvisoryWrites } from '../ports.js';
import { changeAdvisory } from './change-advisory.js';
import type { PlannedChange } from './change-advisory.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import type { OpenedAdvisory } from './open-for-change.js';

/** A REVIEWER who neither wrote nor submitted it approves a draft: its AUTHORs may publish it, as it stands. */
export function approveAdvisory(
  needs: ChangeNeeds,
  viewer: Viewer,
  input: DecideReviewInput,
): Promise<Result<ChangedAdvisory, DecideReviewRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'approveAdvisory',
    input,
    roles: ['REVIEWER'],
    states: ['IN_REVIEW'],
    plan: async (opened, advisories) =>
      (await whyNotToApprove(viewer, opened, advisories)) ?? planIt('APPROVED', opened, input),
  });
}

/** A REVIEWER gives a draft back to its AUTHORs, or one of these takes it back: it can be changed again. */
export function returnAdvisory(
  needs: ChangeNeeds,
  viewer: Viewer,
  input: DecideReviewInput,
): Promise<Result<ChangedAdvisory, DecideReviewRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'returnAdvisory',
    input,
    roles: ['REVIEWER', 'AUTHOR'],
    states: ['IN_REVIEW'],
    plan: async (opened) => planIt('RETURNED', opened, input),
  });
}

/** What a token with a ceiling does not show is not said to be there: such a token approves nothing, whatever a draft holds. */
async function whyNotToApprove(
  viewer: Viewer,
  { file }: OpenedAdvisory,
  advisories: AdvisoryWrites,
): Promise<Result<never, Forbidden> | null> {
  if (!seesAll(viewer)) return refuse({ kind: 'forbidden', message: BELOW_ALL });
  const review = await advisories.review(file.name);
  return review?.isOwn === false ? null : refuse({ kind: 'forbidden', message: OWN_WORK });
}

function planIt(
  verdict: ReviewVerdict,
  { file }: OpenedAdvisory,
  { note, idempotencyKey }: DecideReviewInput,
): Result<PlannedChange, InvalidInput> {
  const stated = allOf({
    note: parseOptional(note, (text) => parseMarkdown(text, ['note'])),
    idempotencyKey: parseIdempotencyKey(idempotencyKey),
  });
  if (!stated.ok) return refuse({ kind: 'invalid-input', problems: stated.refusal });
  const entry = reviewEntry(file.name, verdict);
  return accept({ plan: null, turn: { is: verdict, note: stated.value.note }, warnings: [], entry });
}

const BELOW_ALL = 'A token with a ceiling may not show you all of a draft. Approve it with one that has none.';
const OWN_WORK = 'You wrote or submitted this draft: a REVIEWER who did not has to approve it.';
