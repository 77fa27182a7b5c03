import type { Page } from '../../kernel/page.js';
import type { Result } from '../../kernel/result.js';
import type { Uuid } from '../../kernel/ids.js';
import type { AuditLog } from '../audit/ports.js';
import type { Viewer } from '../auth/model/viewer.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../markings/model/marking.js';
import type { Community, HubRole, Organization } from '../organizations/model/organization.js';
import type { RoleChange } from './model/grantable.js';
import type {
  KeptCommunity,
  KeptOrganization,
  ListedCommunity,
  ListedOrganization,
} from './model/kept-organization.js';
import type { KeptPerson, Person } from './model/kept-person.js';
import type { AdministrationRefusal } from './model/refusals.js';
import type { Rights } from './model/rights.js';
import type { TokenRecord } from './model/token-record.js';

/**
 * One act of administration, in one transaction, one after another across the hub: what was looked up stays so until the act is done. What
 * the viewer may not do is refused by the action; where the action forgot, the database throws.
 */
export interface Office {
  readonly rights: Rights;
  /** What is done is told in the same transaction. */
  readonly audit: AuditLog;
  readonly organizations: OrganizationOffice;
  readonly communities: CommunityOffice;
  readonly people: PersonOffice;
  readonly tokens: TokenOffice;
}

export type Administer = <T>(
  viewer: Viewer,
  work: (office: Office) => Promise<Result<T, AdministrationRefusal>>,
) => Promise<Result<T, AdministrationRefusal>>;

export interface OrganizationOffice {
  /** Any, for a steward; its own, for an administrator; else null. */
  find(handle: string): Promise<KeptOrganization | null>;
  admit(organization: Organization): Promise<void>;
  /** Suspends it, or takes it in again: from when to when it was active stays known. */
  setActive(handle: OrganizationHandle, active: boolean): Promise<void>;
}

export interface CommunityOffice {
  /** Any, for a steward; else null. */
  find(handle: string): Promise<KeptCommunity | null>;
  create(community: Community & { readonly listed: boolean }): Promise<void>;
  setMember(membership: Membership, member: boolean): Promise<void>;
}

export interface Membership {
  readonly community: CommunityHandle;
  readonly organization: OrganizationHandle;
}

export interface NewPerson {
  readonly account: AccountName;
  readonly name: string;
  readonly organization: OrganizationHandle;
  readonly roles: readonly HubRole[];
}

export interface PersonOffice {
  /** A person that is the viewer's to keep, or the viewer itself; null for every other account, as for one that nobody has. */
  find(account: string): Promise<KeptPerson | null>;
  /** @returns false when the account is taken */
  add(person: NewPerson): Promise<boolean>;
  changeRoles(account: AccountName, change: RoleChange): Promise<void>;
  setActive(account: AccountName, active: boolean): Promise<void>;
}

export interface NewToken extends Pick<TokenRecord, 'id' | 'account' | 'kind' | 'purpose' | 'ceiling'> {
  readonly expiresAt: Date;
}

export interface TokenOffice {
  /** One's own, or of the organization that one administers; else null. */
  find(id: Uuid): Promise<TokenRecord | null>;
  /** @param hash - 32 bytes, SHA-256 of the secret */
  issue(token: NewToken, hash: Uint8Array): Promise<TokenRecord>;
  revoke(id: Uuid): Promise<TokenRecord>;
}

/** What comes after a key, in its order. */
export interface ListQuery {
  readonly first: number;
  readonly beyond: string | null;
}

/** Reads what there is to keep; each viewer what it may know of. */
export interface AdministrationReads {
  organizations(viewer: Viewer, query: ListQuery): Promise<Page<ListedOrganization>>;
  communities(viewer: Viewer, query: ListQuery): Promise<Page<ListedCommunity>>;
  /** @param query - of one organization, where that is not null */
  people(viewer: Viewer, query: ListQuery & { readonly organization: string | null }): Promise<Page<Person>>;
  /** Newest first. @param query - `beyond` is a time and an id with a bar between; of one account, where that is not null */
  tokens(viewer: Viewer, query: ListQuery & { readonly account: string | null }): Promise<Page<TokenRecord>>;
}
