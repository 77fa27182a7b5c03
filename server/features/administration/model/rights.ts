import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';

/** What whoever administers may do at this moment, as the database has it: a viewer was looked up a while ago. */
export interface Rights {
  readonly account: AccountName | null;
  readonly organization: OrganizationHandle | null;
  /** True when a good token of the person's own was shown, and the person is active: services administer nothing. */
  readonly inPerson: boolean;
  readonly steward: boolean;
  /** The organization whose people and tokens are this one's to keep. */
  readonly administers: OrganizationHandle | null;
  /** Of the token that was shown. */
  readonly ceiling: Tlp;
}
