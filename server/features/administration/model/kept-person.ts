import type { AccountName } from '../../markings/model/marking.js';
import type { HubRole, Organization } from '../../organizations/model/organization.js';

/** A person as those see it whose matter it is. */
export interface Person {
  readonly account: AccountName;
  readonly name: string;
  readonly organization: Organization;
  /** What it may do, or might if it were not suspended. */
  readonly roles: readonly HubRole[];
  readonly since: Date;
  readonly suspended: boolean;
}

/** And what has to be known before it is changed. */
export interface KeptPerson extends Person {
  /** How many others can administer its organization, and keep the hub. */
  readonly otherAdmins: number;
  readonly otherStewards: number;
  /** Whether anybody of its organization has the role and a token to administer it by. */
  readonly administered: boolean;
  /** False when it or its organization is suspended or has left. */
  readonly active: boolean;
  /** How many good tokens it has. */
  readonly tokens: number;
}
