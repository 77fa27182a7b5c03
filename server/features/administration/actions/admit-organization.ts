import { newUuid } from '../../../kernel/ids.js';
import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { OrganizationHandle, Sector } from '../../markings/model/marking.js';
import type { Organization } from '../../organizations/model/organization.js';
import { handleRule, handleTaken, nameRule, problemsOf } from '../model/input-problems.js';
import { type AdministrationRefusal, forbidden, invalid, STEWARDS_ONLY } from '../model/refusals.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface AdmitOrganizationInput {
  readonly handle: string;
  readonly name: string;
  readonly sector: Sector;
  /** ISO 3166-1 alpha-2; null when not said. */
  readonly country: string | null;
}

/** Makes an organization an active member from now on. It has nobody yet: its first administrator is added next. */
export function admitOrganization(
  needs: OfficeNeeds,
  viewer: Viewer,
  input: AdmitOrganizationInput,
): Promise<Result<Organization, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, organizations, audit }) => {
    if (!rights.steward) return forbidden(STEWARDS_ONLY);
    const problems = problemsOf([
      handleRule(input.handle, 'handle'),
      nameRule(input.name),
      [input.country !== null && !/^[A-Z]{2}$/.test(input.country), COUNTRY_INVALID],
    ]);
    if (problems.length > 0) return invalid(...problems);
    if ((await organizations.find(input.handle)) !== null) return invalid(handleTaken());

    const handle = input.handle as OrganizationHandle;
    const organization = { ...input, id: newUuid(needs.random), handle, name: input.name.trim() };
    await organizations.admit(organization);
    const detail = { name: organization.name, sector: input.sector, country: input.country };
    await audit.append({ act: 'organization.admitted', subject: handle, detail, concerns: handle });
    return accept(organization);
  });
}

const COUNTRY_INVALID = {
  code: 'COUNTRY_INVALID',
  message: 'A country is two capital letters (ISO 3166-1), such as CZ.',
  path: ['country'],
};
