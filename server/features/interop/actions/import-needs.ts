import type { Clock } from '../../../kernel/clock.js';
import type { Randomness } from '../../../kernel/ids.js';
import type { Audiences } from '../../advisories/model/input/input-moment.js';
import type { StatedMarking } from '../../advisories/model/input/parse-stated-marking.js';
import type { TermNeeds } from '../../advisories/model/term-warnings.js';
import type { WriteLimit } from '../../advisories/ports.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { ImportWrites, WriteImports } from '../ports.js';

/** What it takes to import records. */
export interface ImportNeeds extends TermNeeds {
  readonly writeImports: WriteImports;
  /** Asked once for each batch: an allowance of its own, for whole databases are brought in at once. */
  readonly importLimit: WriteLimit;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** The same inside one transaction. */
export interface BatchNeeds extends Pick<ImportNeeds, 'clock' | 'random' | 'taxonomies'> {
  readonly imports: ImportWrites;
}

/** Who imports, and how all of it is marked. */
export interface BatchMoment {
  readonly source: OrganizationHandle;
  readonly marked: StatedMarking;
  /** The active organizations of a marking's sectors and communities. */
  readonly membersOf: Audiences['membersOf'];
}
