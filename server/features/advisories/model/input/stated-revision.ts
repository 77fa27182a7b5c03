import type { Remark } from '../revision-plan.js';
import type { StatedPortion } from './stated-portion.js';

/** What the author of a revision states. */
export interface StatedRevision {
  readonly portions: readonly StatedPortion[];
  readonly remarks: readonly Remark[];
}
