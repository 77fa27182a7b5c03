import { accept, type Refused, type Result } from '../../../kernel/result.js';
import type { InputProblem } from '../../advisories/model/refusals.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AccountName } from '../../markings/model/marking.js';
import type { HubRole } from '../../organizations/model/organization.js';
import { STEWARDS_ONLY_FIRST } from '../model/grantable.js';
import { nameRule, problemsOf } from '../model/input-problems.js';
import type { KeptOrganization } from '../model/kept-organization.js';
import type { Person } from '../model/kept-person.js';
import {
  ADMINISTRATORS_ONLY,
  type AdministrationRefusal,
  forbidden,
  invalid,
  noOrganization,
  wrongStanding,
} from '../model/refusals.js';
import type { Rights } from '../model/rights.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface AddPersonInput {
  /** Such as `ana@meridian-labs`: behind the @ stands the handle of the organization. */
  readonly account: string;
  readonly name: string;
  /** Handle. */
  readonly organization: string;
  readonly roles: readonly HubRole[];
}

/** Adds a person, or a service, to an organization. It can do nothing until it has a token. */
export function addPerson(
  needs: OfficeNeeds,
  viewer: Viewer,
  input: AddPersonInput,
): Promise<Result<Person, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, organizations, people, audit }) => {
    if (!rights.steward && rights.administers !== input.organization) return forbidden(ADMINISTRATORS_ONLY);
    const organization = await organizations.find(input.organization);
    if (organization === null) return noOrganization();
    const refused = check(rights, organization, input);
    if (refused !== null) return refused;

    const { handle } = organization;
    const account = input.account as AccountName;
    const roles = [...new Set(input.roles)].sort();
    if (!(await people.add({ account, name: input.name.trim(), organization: handle, roles }))) return invalid(TAKEN);
    const detail = { name: input.name.trim(), roles: roles.join(' ') };
    await audit.append({ act: 'person.added', subject: account, detail, concerns: handle });
    const person = await people.find(account);
    if (person === null) throw new Error('A person was added and not found.');
    return accept(person);
  });
}

function check(
  rights: Rights,
  organization: KeptOrganization,
  input: AddPersonInput,
): Refused<AdministrationRefusal> | null {
  const notTheirs = whyNot(rights, organization, input.roles);
  if (notTheirs !== null) return forbidden(notTheirs);
  if (!organization.active) return wrongStanding('The organization is suspended: reinstate it first.');
  const problems = problemsIn(input);
  return problems.length > 0 ? invalid(...problems) : null;
}

/** An administrator adds people of every role of its own organization; a steward an administrator where there is none. */
function whyNot(rights: Rights, { handle, administered }: KeptOrganization, roles: readonly HubRole[]): string | null {
  if (roles.includes('HUB_STEWARD')) return NO_STEWARDS;
  if (rights.administers === handle) return null;
  return roles.length === 1 && roles[0] === 'ORG_ADMIN' && !administered ? null : STEWARDS_ONLY_FIRST;
}

function problemsIn({ account, name, organization }: AddPersonInput): readonly InputProblem[] {
  const [, local, home] = /^([a-z0-9]+(?:[.-][a-z0-9]+)*)@(.+)$/.exec(account) ?? [];
  return problemsOf([
    [local === undefined || account.length > 128, ACCOUNT_INVALID],
    [local !== undefined && home !== organization, accountElsewhere(organization)],
    nameRule(name),
  ]);
}

const NO_STEWARDS =
  'Add the person first. A steward then gives it HUB_STEWARD, if it is of the steward’s own organization.';

const ACCOUNT_INVALID: InputProblem = {
  code: 'ACCOUNT_INVALID',
  message:
    'An account is a name of small letters and digits, dots and hyphens, an @ and the handle of its organization.',
  path: ['account'],
};

/** So that nobody learns from an account that is taken who there is in another organization. */
function accountElsewhere(organization: string): InputProblem {
  return {
    code: 'ACCOUNT_ELSEWHERE',
    message: `An account of this organization ends in @${organization}.`,
    path: ['account'],
  };
}

const TAKEN: InputProblem = {
  code: 'ACCOUNT_TAKEN',
  message: 'Somebody of the organization is called so, or was. Choose another name.',
  path: ['account'],
};
