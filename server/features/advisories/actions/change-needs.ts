import type { Clock } from '../../../kernel/clock.js';
import type { Randomness } from '../../../kernel/ids.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import type { InputProblem } from '../model/refusals.js';
import type { WriteAdvisories, WriteLimit } from '../ports.js';
import type { TermNeeds } from '../model/term-warnings.js';
import type { ViewNeeds } from './view-needs.js';

/** What it takes to write advisories. */
export interface ChangeNeeds extends ViewNeeds, TermNeeds {
  readonly writeAdvisories: WriteAdvisories;
  readonly writeLimit: WriteLimit;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** What an author is answered. */
export interface ChangedAdvisory {
  /** As the author sees it. */
  readonly advisory: Redacted<AdvisoryView>;
  /** What was done otherwise than the author may expect. */
  readonly warnings: readonly InputProblem[];
}
