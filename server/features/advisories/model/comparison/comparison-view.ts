import type { Redacted } from '../../../markings/model/redacted.js';
import type { AdvisoryView, PortionView } from '../advisory-view.js';
import type { WordSpan } from './word-spans.js';

/** What became of a portion between two views of one viewer. */
export const PORTION_DIFFERENCES = ['ADDED', 'REMOVED', 'CHANGED', 'REMARKED', 'MOVED', 'OPENED', 'WITHHELD'] as const;
export type PortionDifference = (typeof PORTION_DIFFERENCES)[number];

/** How one view of an advisory differs from another, both as the same viewer may read them today. */
export interface ComparisonView {
  readonly from: Redacted<AdvisoryView>;
  readonly to: Redacted<AdvisoryView>;
  /** Those that differ: in the order of `to`, each that is gone behind what it stood behind. */
  readonly portions: readonly PortionComparison[];
}

export interface PortionComparison {
  /** More than one where a portion was rewritten and marked anew at once. */
  readonly differences: readonly PortionDifference[];
  /** null when it was not there, like `after`; one of both is. */
  readonly before: PortionView | null;
  readonly after: PortionView | null;
  /** Of texts that can be read on both sides and differ; else null. */
  readonly words: readonly WordSpan[] | null;
  /** What differs of what can be read on both sides, but for a text. */
  readonly fields: readonly FieldComparison[];
}

/** One field of a portion's content, or of the portion, as texts. */
export interface FieldComparison {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
