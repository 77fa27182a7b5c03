import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { KeptOrganization } from '../model/kept-organization.js';
import {
  type AdministrationRefusal,
  forbidden,
  noOrganization,
  STEWARDS_ONLY,
  wrongStanding,
} from '../model/refusals.js';
import type { Rights } from '../model/rights.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface StandOrganizationInput {
  readonly handle: string;
}

/** From now on its people see TLP:CLEAR only, on every process at once; what it published stays as it is. */
export function suspendOrganization(
  needs: OfficeNeeds,
  viewer: Viewer,
  { handle }: StandOrganizationInput,
): Promise<Result<Organization, AdministrationRefusal>> {
  return stand(needs, viewer, { handle, active: false });
}

/** Takes a suspended organization in again. What was shared meanwhile with those who were active stays closed to it. */
export function reinstateOrganization(
  needs: OfficeNeeds,
  viewer: Viewer,
  { handle }: StandOrganizationInput,
): Promise<Result<Organization, AdministrationRefusal>> {
  return stand(needs, viewer, { handle, active: true });
}

function stand(
  needs: OfficeNeeds,
  viewer: Viewer,
  { handle, active }: { readonly handle: string; readonly active: boolean },
): Promise<Result<Organization, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, organizations, audit }) => {
    if (!rights.steward) return forbidden(STEWARDS_ONLY);
    const organization = await organizations.find(handle);
    if (organization === null) return noOrganization();
    const inTheWay = whyNot(rights, organization, active);
    if (inTheWay !== null) return wrongStanding(inTheWay);

    await organizations.setActive(organization.handle, active);
    const act = active ? 'organization.reinstated' : 'organization.suspended';
    await audit.append({ act, subject: organization.handle, detail: {}, concerns: organization.handle });
    return accept(organization);
  });
}

function whyNot(rights: Rights, organization: KeptOrganization, active: boolean): string | null {
  if (organization.active === active) return active ? 'The organization is active.' : 'The organization is suspended.';
  return organization.handle === rights.organization ? OWN : null;
}

const OWN = 'That is your own organization: without it the hub would have no steward.';
