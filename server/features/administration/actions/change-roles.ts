import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { HubRole } from '../../organizations/model/organization.js';
import { whyMustStay, whyNotChange } from '../model/grantable.js';
import type { Person } from '../model/kept-person.js';
import {
  ADMINISTRATORS_ONLY,
  type AdministrationRefusal,
  forbidden,
  invalid,
  noPerson,
  wrongStanding,
} from '../model/refusals.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface ChangeRolesInput {
  readonly account: string;
  readonly grant: readonly HubRole[];
  readonly revoke: readonly HubRole[];
}

/** Gives and takes roles, from now on, on every process at once. What is given that one has, or taken that one has not, stays as it is. */
export function changeRoles(
  needs: OfficeNeeds,
  viewer: Viewer,
  { account, grant, revoke }: ChangeRolesInput,
): Promise<Result<Person, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, people, audit }) => {
    if (!rights.steward && rights.administers === null) return forbidden(ADMINISTRATORS_ONLY);
    if (grant.some((role) => revoke.includes(role))) return invalid(BOTH);
    const person = await people.find(account);
    if (person === null) return noPerson();
    const change = { grant, revoke };
    const notTheirs = whyNotChange(rights, person, change);
    if (notTheirs !== null) return forbidden(notTheirs);
    const mustStay = whyMustStay(person, revoke);
    if (mustStay !== null) return wrongStanding(mustStay);

    await people.changeRoles(person.account, change);
    const detail = { granted: grant.toSorted().join(' '), revoked: revoke.toSorted().join(' ') };
    await audit.append({
      act: 'person.roles-changed',
      subject: person.account,
      detail,
      concerns: person.organization.handle,
    });
    return accept((await people.find(person.account)) ?? person);
  });
}

const BOTH = {
  code: 'ROLE_TWICE',
  message: 'A role is to be granted and revoked at once. Say one.',
  path: ['revoke'],
};
