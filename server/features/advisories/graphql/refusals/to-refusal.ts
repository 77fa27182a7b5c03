import { never } from '../../../../kernel/never.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { AdvisoryState } from '../../model/advisory.js';
import type {
  CheckAdvisoryRefusal,
  DraftAdvisoryRefusal,
  PublishAdvisoryRefusal,
  ReviseAdvisoryRefusal,
} from '../../model/refusals.js';
import { type InvalidInputRefusal, toInvalidInput } from './invalid-input.type.js';
import {
  ForbiddenRefusal,
  NeedsReviewRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
  StaleRevisionRefusal,
  WrongStateRefusal,
} from './refusals.types.js';

export type CommonRefusal = InvalidInputRefusal | ForbiddenRefusal | RateLimitedRefusal;
export type AnyRefusal = CommonRefusal | NotFoundRefusal | StaleRevisionRefusal | WrongStateRefusal;

/** What a draft may be refused with. */
export function toDraftRefusal(refusal: DraftAdvisoryRefusal): CommonRefusal {
  switch (refusal.kind) {
    case 'invalid-input':
      return toInvalidInput(refusal);
    case 'forbidden':
      return fill(ForbiddenRefusal, { code: 'FORBIDDEN', message: refusal.message });
    case 'rate-limited':
      return toRateLimited(refusal.retryAfterSeconds);
    default:
      return never(refusal);
  }
}

/** What a check may be refused with. */
export function toCheckRefusal(refusal: CheckAdvisoryRefusal): CommonRefusal | NotFoundRefusal | WrongStateRefusal {
  switch (refusal.kind) {
    case 'not-found':
      return toNotFound('You see no advisory of that name.');
    case 'wrong-state':
      return toWrongState(refusal.state);
    default:
      return toDraftRefusal(refusal);
  }
}

/** What a change of an advisory may be refused with, besides. */
export function toRefusal(refusal: ReviseAdvisoryRefusal): AnyRefusal {
  return refusal.kind === 'stale-revision' ? toStale(refusal.viewKey) : toCheckRefusal(refusal);
}

/** What a publication may be refused with, besides. */
export function toPublishRefusal(refusal: PublishAdvisoryRefusal): AnyRefusal | NeedsReviewRefusal {
  return refusal.kind === 'needs-review' ? toNeedsReview() : toRefusal(refusal);
}

export function toNotFound(message: string): NotFoundRefusal {
  return fill(NotFoundRefusal, { code: 'NOT_FOUND', message });
}

export function toRateLimited(retryAfterSeconds: number): RateLimitedRefusal {
  const message = `You have written a lot in a short time. Try again in ${retryAfterSeconds} s.`;
  return fill(RateLimitedRefusal, { code: 'RATE_LIMITED', message, retryAfterSeconds });
}

function toWrongState(state: AdvisoryState): WrongStateRefusal {
  return fill(WrongStateRefusal, { code: 'WRONG_STATE', message: WRONG_STATE_MESSAGES[state], state });
}

const WRONG_STATE_MESSAGES: Readonly<Record<AdvisoryState, string>> = {
  DRAFT: 'The advisory is a draft: submit or publish it first.',
  IN_REVIEW:
    'The advisory is in review and stands still: take it back first, or wait until it is returned or published.',
  PUBLISHED: 'The advisory is published already.',
  WITHDRAWN: 'The advisory was withdrawn: it can be read, and not be changed any more.',
};

function toNeedsReview(): NeedsReviewRefusal {
  const message =
    'The draft waits for approval by a REVIEWER who did not write it. Publish it once that is given, or take it back to publish it without.';
  return fill(NeedsReviewRefusal, { code: 'NEEDS_REVIEW', message });
}

function toStale(viewKey: string): StaleRevisionRefusal {
  const message = 'The advisory has changed since you read it. Read it anew, and decide again.';
  return fill(StaleRevisionRefusal, { code: 'STALE_REVISION', message, viewKey });
}
