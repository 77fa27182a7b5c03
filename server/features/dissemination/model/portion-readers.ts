import type { Uuid } from '../../../kernel/ids.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';

/** Who has been told what a portion says, so far: in numbers, and never by person. */
export interface PortionReaders {
  readonly portion: Uuid;
  /** How many accounts, other than those of its source. Whoever read it while everybody could is not counted. */
  readonly accounts: number;
  /** The organizations of those accounts, by handle. */
  readonly organizations: readonly OrganizationHandle[];
  /** Since when everybody could read it; null when that was never so. */
  readonly publicSince: Date | null;
  /** When that ended; null when it never began or has not ended. */
  readonly publicUntil: Date | null;
}
