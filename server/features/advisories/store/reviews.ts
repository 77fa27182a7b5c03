import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { ReviewRecord, ReviewTurn } from '../model/review.js';

type ReviewJson = Omit<ReviewRecord, 'submittedAt' | 'decidedAt'> & {
  /** Milliseconds since 1970. */
  readonly submittedAt: number;
  readonly decidedAt: number | null;
};

const REVIEW: Prepared = { name: 'review-of', text: 'SELECT hub.review_of($1) AS review' };
const AWAITS: Prepared = { name: 'awaits-approval', text: 'SELECT hub.awaits_approval($1) AS awaits' };
const SUBMIT: Prepared = { name: 'submit-draft', text: 'SELECT hub.submit_draft($1, $2) AS done' };
const DECIDE: Prepared = { name: 'decide-review', text: 'SELECT hub.decide_review($1, $2, $3, $4) AS done' };

/** The last round, for whoever of its source is shown all of the draft; null for everybody else, and where there was none. */
export async function reviewOf(sql: EntityManager, name: AdvisoryName): Promise<ReviewRecord | null> {
  const [row] = await prepared<{ readonly review: ReviewJson | null }>(sql, REVIEW, [name]);
  if (!row?.review) return null;
  const { submittedAt, decidedAt, ...rest } = row.review;
  return {
    ...rest,
    submittedAt: new Date(submittedAt),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
  };
}

export async function awaitsApproval(sql: EntityManager, name: AdvisoryName): Promise<boolean> {
  const [row] = await prepared<{ readonly awaits: boolean }>(sql, AWAITS, [name]);
  return row?.awaits === true;
}

/** Makes a turn of a review. @throws when it is not the viewer's to make, which actions ask before */
export async function turnReview(
  sql: EntityManager,
  name: AdvisoryName,
  { turn, at }: { readonly turn: ReviewTurn; readonly at: Date },
): Promise<void> {
  const [row] =
    turn.is === 'SUBMITTED'
      ? await prepared<{ readonly done: boolean }>(sql, SUBMIT, [name, at])
      : await prepared<{ readonly done: boolean }>(sql, DECIDE, [name, turn.is, turn.note, at]);
  if (!row?.done) throw new Error('A turn of a review was made that the database refuses.');
}
