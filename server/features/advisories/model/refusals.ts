import type { AdvisoryState } from './advisory.js';

/** One thing wrong with an input. `path` is as in the input: ["portions", "3", "marking", "organizations", "0"]. */
export interface InputProblem {
  readonly code: string;
  /** What is wrong and what to do about it, in one or two plain sentences. */
  readonly message: string;
  readonly path: readonly string[];
  /** Where the other one of two things stands that do not go together. */
  readonly otherPath?: readonly string[];
}

export type InvalidInput = { readonly kind: 'invalid-input'; readonly problems: readonly InputProblem[] };
export type Forbidden = { readonly kind: 'forbidden'; readonly message: string };
export type NotFound = { readonly kind: 'not-found' };
export type WrongState = { readonly kind: 'wrong-state'; readonly state: AdvisoryState };
export type StaleRevision = { readonly kind: 'stale-revision'; readonly viewKey: string };
/** Somebody else has to approve it first. */
export type NeedsReview = { readonly kind: 'needs-review' };
export type RateLimited = { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number };

export type DraftAdvisoryRefusal = InvalidInput | Forbidden | RateLimited;
export type ReviseAdvisoryRefusal = InvalidInput | Forbidden | NotFound | StaleRevision | WrongState | RateLimited;
export type MarkPortionsRefusal = ReviseAdvisoryRefusal;
export type CheckAdvisoryRefusal = InvalidInput | Forbidden | NotFound | WrongState | RateLimited;
export type PublishAdvisoryRefusal = ReviseAdvisoryRefusal | NeedsReview;
export type SubmitAdvisoryRefusal = ReviseAdvisoryRefusal;
export type DecideReviewRefusal = ReviseAdvisoryRefusal;
export type WithdrawAdvisoryRefusal = ReviseAdvisoryRefusal;
