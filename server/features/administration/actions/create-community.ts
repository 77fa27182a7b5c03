import { newUuid } from '../../../kernel/ids.js';
import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { CommunityHandle } from '../../markings/model/marking.js';
import type { Community } from '../../organizations/model/organization.js';
import { handleRule, handleTaken, nameRule, problemsOf } from '../model/input-problems.js';
import { type AdministrationRefusal, forbidden, invalid, STEWARDS_ONLY } from '../model/refusals.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface CreateCommunityInput {
  readonly handle: string;
  readonly name: string;
  /** False hides it from all but its members. */
  readonly listed: boolean;
}

/** Makes a community of nobody. Who joins it is for stewards to say, since that opens what its members share. */
export function createCommunity(
  needs: OfficeNeeds,
  viewer: Viewer,
  input: CreateCommunityInput,
): Promise<Result<Community, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, communities, audit }) => {
    if (!rights.steward) return forbidden(STEWARDS_ONLY);
    const problems = problemsOf([handleRule(input.handle, 'handle'), nameRule(input.name)]);
    if (problems.length > 0) return invalid(...problems);
    if ((await communities.find(input.handle)) !== null) return invalid(handleTaken());

    const handle = input.handle as CommunityHandle;
    const community = { ...input, id: newUuid(needs.random), handle, name: input.name.trim() };
    await communities.create(community);
    const detail = { name: community.name, listed: community.listed };
    await audit.append({ act: 'community.created', subject: handle, detail });
    return accept(community);
  });
}
