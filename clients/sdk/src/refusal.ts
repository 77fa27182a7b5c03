import type { AdvisoryState } from './generated/schema.js';

/**
 * One thing wrong with an input, or worth a second look. `path` is as in the input: `["portions", "3", "marking", "organizations", "0"]`;
 * `otherPath` is where the other of two things stands that do not go together, such as a narrower portion that says the same.
 */
export interface InputProblem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly otherPath?: readonly string[] | null;
}

/** Why the hub did not do what was asked, told apart by `code`. Nothing was written. */
export type Refusal =
  /** All problems at once. */
  | { readonly code: 'INVALID_INPUT'; readonly message: string; readonly problems: readonly InputProblem[] }
  /** The reader sees the advisory and is not of its source, or may not write at all. */
  | { readonly code: 'FORBIDDEN'; readonly message: string }
  /** There is no such advisory, or none that the reader sees: the hub answers both alike. */
  | { readonly code: 'NOT_FOUND'; readonly message: string }
  /** `state` is that of the advisory; null where it is about something else. */
  | { readonly code: 'WRONG_STATE'; readonly message: string; readonly state: AdvisoryState | null }
  /** Somebody wrote since; `viewKey` is that of the view to read and start from again. */
  | { readonly code: 'STALE_REVISION'; readonly message: string; readonly viewKey: string }
  | { readonly code: 'NEEDS_REVIEW'; readonly message: string }
  | { readonly code: 'RATE_LIMITED'; readonly message: string; readonly retryAfterSeconds: number }
  /** A refusal that this SDK is too old to know; `hubCode` is the hub's own code for it. */
  | { readonly code: 'UNKNOWN'; readonly message: string; readonly hubCode: string };
