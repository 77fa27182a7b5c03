import type { Uuid } from '../../kernel/ids.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../markings/model/marking.js';
import type { HubRole, Organization, Community } from './model/organization.js';

/** Writes who takes part. The database refuses everybody but the hub itself, which is nobody. */
export interface Membership {
  /** Makes the organization an active member since `since`. */
  admit(organization: Organization, since: Date): Promise<void>;
  found(community: Community & { readonly listed: boolean }): Promise<void>;
  join(membership: {
    readonly organization: OrganizationHandle;
    readonly community: CommunityHandle;
    readonly since: Date;
  }): Promise<void>;
  enrol(person: Enrolment): Promise<void>;
}

export interface Enrolment {
  readonly account: AccountName;
  readonly name: string;
  readonly organization: OrganizationHandle;
  readonly roles: readonly HubRole[];
  readonly since: Date;
}

/** What of a viewer the database clears it by; viewers themselves are a matter of features below. */
export interface RowSecured {
  readonly atoms: readonly number[];
  readonly ceiling: number;
  readonly person: number;
}

/** Finds who takes part, for one viewer: members see active organizations, a visitor those that are a visible source. */
export interface OrganizationReads {
  /** Any text may be asked for: what is no handle is nobody's. */
  organization(asker: RowSecured, handle: string): Promise<Organization | null>;
  organizationById(asker: RowSecured, id: Uuid): Promise<Organization | null>;
  /** Those of these handles, in any order. */
  organizations(asker: RowSecured, handles: readonly string[]): Promise<readonly Organization[]>;
  communities(asker: RowSecured, handles: readonly string[]): Promise<readonly Community[]>;
  /** One's own communities and listed ones. */
  community(asker: RowSecured, id: Uuid): Promise<Community | null>;
  /**
   * Those that a marking names which the asker was shown, in any order. Shall find them whatever became of them since, so that a
   * source can send back what it stated.
   */
  namedOrganizations(asker: RowSecured, handles: readonly OrganizationHandle[]): Promise<readonly Organization[]>;
  namedCommunities(asker: RowSecured, handles: readonly CommunityHandle[]): Promise<readonly Community[]>;
}
