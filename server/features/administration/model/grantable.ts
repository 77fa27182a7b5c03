import type { HubRole } from '../../organizations/model/organization.js';
import type { KeptPerson } from './kept-person.js';
import { ADMINISTRATORS_ONLY } from './refusals.js';
import type { Rights } from './rights.js';

export interface RoleChange {
  readonly grant: readonly HubRole[];
  readonly revoke: readonly HubRole[];
}

/**
 * Why these rights do not carry a change of a person's roles; null when they do.
 *
 * An administrator gives and takes every role of its own organization, and never HUB_STEWARD, which is not the organization's. A steward
 * gives and takes HUB_STEWARD among the people of its own organization, and makes an ORG_ADMIN where nobody can administer. Nobody gives
 * itself a role: who may read its organization's text is not decided by whoever wants to.
 */
export function whyNotChange(rights: Rights, person: KeptPerson, { grant, revoke }: RoleChange): string | null {
  if (grant.length > 0 && person.account === rights.account) return NOT_ONESELF;
  const touched = [...grant, ...revoke];
  if (touched.includes('HUB_STEWARD') && !mayMakeStewards(rights, person)) return STEWARDS_MAKE_STEWARDS;
  const others = touched.filter((role) => role !== 'HUB_STEWARD');
  if (others.length === 0 || rights.administers === person.organization.handle) return null;
  return isFirstAdmin(rights, person, { grant, revoke }) ? null : notAdministrator(rights);
}

function mayMakeStewards(rights: Rights, { organization }: KeptPerson): boolean {
  return rights.steward && organization.handle === rights.organization;
}

function isFirstAdmin({ steward }: Rights, { administered }: KeptPerson, { grant, revoke }: RoleChange): boolean {
  return steward && !administered && revoke.length === 0 && grant.length === 1 && grant[0] === 'ORG_ADMIN';
}

/** What would leave an organization or the hub to nobody; null when nothing would. */
export function whyMustStay(person: KeptPerson, revoke: readonly HubRole[]): string | null {
  if (revoke.includes('ORG_ADMIN') && person.roles.includes('ORG_ADMIN') && person.otherAdmins === 0) return LAST_ADMIN;
  if (revoke.includes('HUB_STEWARD') && person.roles.includes('HUB_STEWARD') && person.otherStewards === 0)
    return LAST_STEWARD;
  return null;
}

const NOT_ONESELF =
  'Nobody gives itself a role, lest administrators decide for themselves to read. Ask another administrator of your organization.';
const STEWARDS_MAKE_STEWARDS =
  'HUB_STEWARD is given and taken by stewards of the hub alone, among the people of their own organization.';
export const LAST_ADMIN = 'Nobody else can administer this organization. Give another person ORG_ADMIN first.';
export const LAST_STEWARD = 'Nobody else is a steward of this hub. Give another person HUB_STEWARD first.';

function notAdministrator({ steward }: Rights): string {
  return steward ? STEWARDS_ONLY_FIRST : ADMINISTRATORS_ONLY;
}

export const STEWARDS_ONLY_FIRST =
  'A steward makes the first ORG_ADMIN of an organization, and that one keeps its people: ask an administrator of the organization.';
