import type { Marking, OrganizationHandle } from '../../../markings/model/marking.js';
import type { Names } from '../../../markings/model/unknown-names.js';
import type { Portion } from '../portion.js';

/** What an author's input is read against. */
export interface InputMoment {
  /** The organization that the author writes for. */
  readonly source: OrganizationHandle;
  readonly now: Date;
  /** The portions that the author saw, as they stand; none for a new advisory. */
  readonly seen: readonly Portion[];
  readonly audiences: Audiences;
}

/** Who there is to be named at this moment, as far as the author may know. */
export interface Audiences {
  readonly known: Names;
  /** The active organizations of the marking's sectors and communities. */
  readonly membersOf: (marking: Marking) => readonly OrganizationHandle[];
}
