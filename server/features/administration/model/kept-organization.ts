import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Community, Organization } from '../../organizations/model/organization.js';

export interface KeptOrganization extends Organization {
  readonly active: boolean;
  /** Whether anybody can administer it. */
  readonly administered: boolean;
}

export interface KeptCommunity extends Community {
  readonly listed: boolean;
  readonly members: readonly OrganizationHandle[];
}

export interface ListedOrganization extends Organization {
  /** Only stewards are shown suspended ones. */
  readonly suspended: boolean;
}

export interface ListedCommunity extends Community {
  /** For stewards; null for everybody else. */
  readonly members: readonly Organization[] | null;
}
