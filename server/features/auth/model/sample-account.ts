import type { Sector } from '../../markings/model/marking.js';
import type { HubRole } from '../../organizations/model/organization.js';

/** What may be told of a sample account to whoever may become it. */
export interface SampleAccount {
  readonly account: string;
  readonly name: string;
  readonly organization: string;
  /** Of the organization. */
  readonly handle: string;
  readonly sector: Sector;
  readonly roles: readonly HubRole[];
  readonly communities: readonly string[];
}
