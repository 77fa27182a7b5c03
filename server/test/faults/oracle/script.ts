import type { Member } from './cast.js';
import type { Marking } from './marking.js';

/** What is published, by whom and in which order: all that the oracle knows. */
export interface Script {
  readonly seed: number;
  /** Each is played by one author, one operation after another; lanes run side by side. */
  readonly lanes: readonly Lane[];
}

export interface Lane {
  readonly author: Member;
  readonly operations: readonly Operation[];
}

/** One commit of one advisory. */
export interface Operation {
  /** `L2-A7#3`: the lane, its advisory, which of that advisory's operations. */
  readonly id: string;
  /** `L2-A7`. */
  readonly advisory: string;
  readonly kind: 'publish' | 'revise' | 'withdraw';
  /** What the advisory says from now on. */
  readonly portions: readonly Portion[];
}

export interface Portion {
  /** An advisory has at most one of each. */
  readonly type: PortionType;
  readonly marking: Marking;
  readonly presence: 'PLACEHOLDER' | 'HIDDEN';
  /** Changes with each change of the text. */
  readonly version: number;
}

export const PORTION_TYPES = ['TITLE', 'SUMMARY', 'IMPACT', 'DETECTION', 'WORKAROUND', 'EVIDENCE'] as const;
export type PortionType = (typeof PORTION_TYPES)[number];
