import {
  AddPerson,
  AdmitOrganization,
  ChangeRoles,
  CreateCommunity,
  IssueToken,
  JoinCommunity,
  LeaveCommunity,
  ReinstateOrganization,
  ReinstatePerson,
  RevokeToken,
  SuspendOrganization,
  SuspendPerson,
} from '../generated/documents.js';
import type {
  AddPersonInput,
  AdmitOrganizationInput,
  ChangeRolesInput,
  CreateCommunityInput,
  IssueTokenInput,
  MembershipInput,
} from '../generated/schema.js';
import { request, type HubAccess } from '../hub-request.js';
import type { Community, Organization } from '../organization.js';
import { readRefusal } from '../outcome.js';
import type { Pages, Page } from '../pages.js';
import type { Refusal } from '../refusal.js';
import type { AuditEntry, AuditQuery } from './audit-entry.js';
import {
  type ListedCommunity,
  type ListedOrganization,
  type Person,
  readPerson,
  readToken,
  type TokenRecord,
} from './kept.js';
import { listsOf } from './lists.js';
import { verifyAudit, type VerifiedAudit, type VerifyAuditOptions } from './verify-audit.js';

/** Done, or refused with the reason. */
export type Act<T extends object> = Promise<
  ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal }
>;

type List<T> = Pages<T, Page<T>>;

/**
 * Who keeps the hub: stewards admit organizations and run communities, an organization's administrators keep its people and tokens, and
 * everybody its own tokens.
 */
export interface Administration {
  /** Organizations that the caller sees, by handle. */
  organizations(): List<ListedOrganization>;
  communities(): List<ListedCommunity>;
  /** People that the caller keeps, and itself. @param organization - handle; all of them when not given */
  people(organization?: string): List<Person>;
  /** The caller's own tokens and those that it keeps, newest first. @param account - all of them when not given */
  tokens(account?: string): List<TokenRecord>;
  /** What was done, newest first, as far as it concerns the caller. */
  auditLog(where?: AuditQuery): List<AuditEntry>;
  /** For stewards: reckons the chain of the hub's administration anew, here. @throws SeamarkAuditBroken */
  verifyAudit(options?: VerifyAuditOptions): Promise<VerifiedAudit>;

  admitOrganization(input: AdmitOrganizationInput): Act<{ readonly organization: Organization }>;
  suspendOrganization(handle: string): Act<{ readonly organization: Organization }>;
  reinstateOrganization(handle: string): Act<{ readonly organization: Organization }>;
  createCommunity(input: CreateCommunityInput): Act<{ readonly community: Community }>;
  joinCommunity(input: MembershipInput): Act<{ readonly community: Community; readonly organization: Organization }>;
  leaveCommunity(input: MembershipInput): Act<{ readonly community: Community; readonly organization: Organization }>;
  addPerson(input: AddPersonInput): Act<{ readonly person: Person }>;
  changeRoles(input: ChangeRolesInput): Act<{ readonly person: Person }>;
  suspendPerson(account: string): Act<{ readonly person: Person }>;
  reinstatePerson(account: string): Act<{ readonly person: Person }>;
  /** `secret` is the token: it is answered this once, and the hub does not keep it. */
  issueToken(input: IssueTokenInput): Act<{ readonly token: TokenRecord; readonly secret: string }>;
  /** @param id - of the token; not its secret */
  revokeToken(id: string): Act<{ readonly token: TokenRecord }>;
}

type ReadRefusal = Parameters<typeof readRefusal>[0];
type Done<T> = Exclude<T, ReadRefusal>;

/** What one caller can keep at one hub. */
export function administrationOf(hub: HubAccess): Administration {
  return { ...listsOf(hub), verifyAudit: (options) => verifyAudit(listsOf(hub).auditLog(), options), ...actsOf(hub) };
}

type Acts = Omit<Administration, keyof ReturnType<typeof listsOf> | 'verifyAudit'>;

function actsOf(hub: HubAccess): Acts {
  return { ...stewardActs(hub), ...personActs(hub), ...tokenActs(hub) };
}

function stewardActs(hub: HubAccess) {
  return {
    admitOrganization: async (input) =>
      act((await request(hub, AdmitOrganization, { input })).admitOrganization, withOrganization),
    suspendOrganization: async (handle) =>
      act((await request(hub, SuspendOrganization, { handle })).suspendOrganization, withOrganization),
    reinstateOrganization: async (handle) =>
      act((await request(hub, ReinstateOrganization, { handle })).reinstateOrganization, withOrganization),
    createCommunity: async (input) =>
      act((await request(hub, CreateCommunity, { input })).createCommunity, ({ community }) => ({ community })),
    joinCommunity: async (input) => act((await request(hub, JoinCommunity, { input })).joinCommunity, withBoth),
    leaveCommunity: async (input) => act((await request(hub, LeaveCommunity, { input })).leaveCommunity, withBoth),
  } satisfies Partial<Acts>;
}

function personActs(hub: HubAccess) {
  return {
    addPerson: async (input) => act((await request(hub, AddPerson, { input })).addPerson, withPerson),
    changeRoles: async (input) => act((await request(hub, ChangeRoles, { input })).changeRoles, withPerson),
    suspendPerson: async (account) => act((await request(hub, SuspendPerson, { account })).suspendPerson, withPerson),
    reinstatePerson: async (account) =>
      act((await request(hub, ReinstatePerson, { account })).reinstatePerson, withPerson),
  } satisfies Partial<Acts>;
}

function tokenActs(hub: HubAccess) {
  return {
    issueToken: async (input) =>
      act((await request(hub, IssueToken, { input })).issueToken, ({ token, secret }) => ({
        token: readToken(token),
        secret,
      })),
    revokeToken: async (id) =>
      act((await request(hub, RevokeToken, { id })).revokeToken, ({ token }) => ({ token: readToken(token) })),
  } satisfies Partial<Acts>;
}

async function act<Answered extends { readonly __typename: string }, T extends object>(
  answered: Answered,
  read: (done: Done<Answered>) => T,
): Act<T> {
  if (isRefusal(answered)) return { ok: false, refusal: readRefusal(answered) };
  return { ok: true, ...read(answered as Done<Answered>) };
}

function isRefusal(answered: { readonly __typename: string }): answered is ReadRefusal {
  return !answered.__typename.endsWith('Success');
}

const withOrganization = ({ organization }: { readonly organization: Organization }) => ({ organization });
const withBoth = (both: { readonly community: Community; readonly organization: Organization }) => ({
  community: both.community,
  organization: both.organization,
});
const withPerson = ({ person }: { readonly person: Parameters<typeof readPerson>[0] }) => ({
  person: readPerson(person),
});
