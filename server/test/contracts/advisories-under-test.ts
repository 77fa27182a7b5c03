import type { ReviseNeeds } from '../../features/advisories/actions/revise-advisory.js';
import type { Viewer } from '../../features/auth/model/viewer.js';

/** A place where advisories are kept, in which the sample community takes part. */
export interface AdvisoriesUnderTest extends ReviseNeeds {
  /** One of the sample community; a visitor for any other account. */
  viewer(account: string): Promise<Viewer>;
  /** Lets time pass for what is kept for a while. */
  passDays(days: number): Promise<void>;
}
