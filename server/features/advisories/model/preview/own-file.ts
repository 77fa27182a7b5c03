import type { AdvisoryState } from '../advisory.js';
import type { Portion } from '../portion.js';

/** What an advisory says today, for its source: the portions that the asker's token sees, in their order, each with its label. */
export interface OwnFile {
  readonly state: AdvisoryState;
  readonly portions: readonly Portion[];
}
