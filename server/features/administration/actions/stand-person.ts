import { accept, type Refused, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { STEWARDS_ONLY_FIRST, whyMustStay } from '../model/grantable.js';
import type { KeptPerson, Person } from '../model/kept-person.js';
import {
  ADMINISTRATORS_ONLY,
  type AdministrationRefusal,
  forbidden,
  noPerson,
  wrongStanding,
} from '../model/refusals.js';
import type { Rights } from '../model/rights.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface StandPersonInput {
  readonly account: string;
}

/** From now on the person sees TLP:CLEAR only, with whatever token, on every process at once. Its roles and tokens stay as they are. */
export function suspendPerson(
  needs: OfficeNeeds,
  viewer: Viewer,
  { account }: StandPersonInput,
): Promise<Result<Person, AdministrationRefusal>> {
  return stand(needs, viewer, { account, active: false });
}

/** Takes a suspended person in again, with the roles and tokens that it had. */
export function reinstatePerson(
  needs: OfficeNeeds,
  viewer: Viewer,
  { account }: StandPersonInput,
): Promise<Result<Person, AdministrationRefusal>> {
  return stand(needs, viewer, { account, active: true });
}

function stand(
  needs: OfficeNeeds,
  viewer: Viewer,
  { account, active }: { readonly account: string; readonly active: boolean },
): Promise<Result<Person, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, people, audit }) => {
    if (!rights.steward && rights.administers === null) return forbidden(ADMINISTRATORS_ONLY);
    const person = await people.find(account);
    if (person === null) return noPerson();
    const refused = check(rights, person, active);
    if (refused !== null) return refused;

    await people.setActive(person.account, active);
    const act = active ? 'person.reinstated' : 'person.suspended';
    await audit.append({ act, subject: person.account, detail: {}, concerns: person.organization.handle });
    return accept((await people.find(person.account)) ?? person);
  });
}

function check(rights: Rights, person: KeptPerson, active: boolean): Refused<AdministrationRefusal> | null {
  if (person.organization.handle !== rights.administers)
    return forbidden(rights.steward ? STEWARDS_ONLY_FIRST : ADMINISTRATORS_ONLY);
  const inTheWay = whyNot(rights, person, active);
  return inTheWay === null ? null : wrongStanding(inTheWay);
}

function whyNot({ account }: Rights, person: KeptPerson, active: boolean): string | null {
  if (person.suspended !== active) return active ? 'The person is active.' : 'The person is suspended.';
  if (active) return null;
  return person.account === account ? ONESELF : whyMustStay(person, person.roles);
}

const ONESELF = 'Nobody suspends itself: ask another administrator of your organization.';
