import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Community, Organization } from '../../organizations/model/organization.js';
import {
  type AdministrationRefusal,
  forbidden,
  noCommunity,
  noOrganization,
  STEWARDS_ONLY,
  wrongStanding,
} from '../model/refusals.js';
import type { Office } from '../ports.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface StandMemberInput {
  readonly community: string;
  readonly organization: string;
}

export interface Joined {
  readonly community: Community;
  readonly organization: Organization;
}

/** From now on the organization sees TLP:GREEN of the community, and is among its recipients wherever a marking is set anew. */
export function joinCommunity(
  needs: OfficeNeeds,
  viewer: Viewer,
  input: StandMemberInput,
): Promise<Result<Joined, AdministrationRefusal>> {
  return inOffice(needs, viewer, (office) => stand(office, input, true));
}

/** From now on it sees no more TLP:GREEN of the community. Of TLP:AMBER it stays a recipient until that is marked anew. */
export function leaveCommunity(
  needs: OfficeNeeds,
  viewer: Viewer,
  input: StandMemberInput,
): Promise<Result<Joined, AdministrationRefusal>> {
  return inOffice(needs, viewer, (office) => stand(office, input, false));
}

async function stand(
  { rights, organizations, communities, audit }: Office,
  input: StandMemberInput,
  member: boolean,
): Promise<Result<Joined, AdministrationRefusal>> {
  if (!rights.steward) return forbidden(STEWARDS_ONLY);
  const community = await communities.find(input.community);
  if (community === null) return noCommunity();
  const organization = await organizations.find(input.organization);
  if (organization === null) return noOrganization();
  if (community.members.includes(organization.handle) === member)
    return wrongStanding(member ? 'It is in that community.' : 'It is not in that community.');

  await communities.setMember({ community: community.handle, organization: organization.handle }, member);
  await audit.append({
    act: member ? 'community.joined' : 'community.left',
    subject: community.handle,
    detail: { organization: organization.handle },
    concerns: organization.handle,
  });
  return accept({ community, organization });
}
