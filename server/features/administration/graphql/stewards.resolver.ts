import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result.js';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { type Community, toCommunity } from '../../organizations/graphql/community.type.js';
import { type Organization, toOrganization } from '../../organizations/graphql/organization.type.js';
import type { Organization as OrganizationModel } from '../../organizations/model/organization.js';
import type { Joined } from '../actions/stand-member.js';
import type { AdministrationRefusal as RefusalModel } from '../model/refusals.js';
import type { AdministrationContext } from './administration-context.js';
import { AdmitOrganizationInput, CreateCommunityInput, MembershipInput } from './administration.inputs.js';
import {
  AdmitOrganizationResult,
  CreateCommunityResult,
  JoinCommunityResult,
  LeaveCommunityResult,
  ReinstateOrganizationResult,
  SuspendOrganizationResult,
} from './administration.results.js';
import {
  AdmitOrganizationSuccess,
  CreateCommunitySuccess,
  JoinCommunitySuccess,
  LeaveCommunitySuccess,
  ReinstateOrganizationSuccess,
  SuspendOrganizationSuccess,
} from './administration.successes.js';
import { type AdministrationRefusal, toAdministrationRefusal } from './to-administration-refusal.js';

const HANDLE = { description: 'Of the organization.' };

/** What stewards do. By that they see no text. */
@Resolver()
export class StewardsResolver {
  @Mutation(() => AdmitOrganizationResult, {
    description:
      'For stewards. Makes an organization a member. It has nobody yet: add its first ORG_ADMIN with `addPerson`.',
  })
  @Extensions(cost(100))
  async admitOrganization(
    @Arg('input', () => AdmitOrganizationInput, { description: 'Who it is.' })
    { handle, name, sector, country }: AdmitOrganizationInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof AdmitOrganizationResult> {
    return shown(
      AdmitOrganizationSuccess,
      await actions.admitOrganization(viewer, { handle, name, sector, country: country ?? null }),
    );
  }

  @Mutation(() => SuspendOrganizationResult, {
    description: 'For stewards. Its people see TLP:CLEAR only from now on. What it published stays as it is.',
  })
  @Extensions(cost(100))
  async suspendOrganization(
    @Arg('handle', () => String, HANDLE) handle: string,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof SuspendOrganizationResult> {
    return shown(SuspendOrganizationSuccess, await actions.suspendOrganization(viewer, { handle }));
  }

  @Mutation(() => ReinstateOrganizationResult, {
    description: 'For stewards. Takes a suspended organization in again.',
  })
  @Extensions(cost(100))
  async reinstateOrganization(
    @Arg('handle', () => String, HANDLE) handle: string,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof ReinstateOrganizationResult> {
    return shown(ReinstateOrganizationSuccess, await actions.reinstateOrganization(viewer, { handle }));
  }

  @Mutation(() => CreateCommunityResult, { description: 'For stewards. Makes a community of nobody yet.' })
  @Extensions(cost(100))
  async createCommunity(
    @Arg('input', () => CreateCommunityInput, { description: 'What it is.' })
    { handle, name, listed }: CreateCommunityInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof CreateCommunityResult> {
    const result = await actions.createCommunity(viewer, { handle, name, listed: listed ?? true });
    if (!result.ok) return toAdministrationRefusal(result.refusal);
    return fill(CreateCommunitySuccess, { community: toCommunity(result.value) });
  }

  @Mutation(() => JoinCommunityResult, {
    description:
      'For stewards. The organization sees TLP:GREEN of the community from now on, what is there already too.',
  })
  @Extensions(cost(100))
  async joinCommunity(
    @Arg('input', () => MembershipInput, { description: 'Who joins what.' })
    { community, organization }: MembershipInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof JoinCommunityResult> {
    return shownMembership(JoinCommunitySuccess, await actions.joinCommunity(viewer, { community, organization }));
  }

  @Mutation(() => LeaveCommunityResult, {
    description:
      'For stewards. The organization sees TLP:GREEN of the community no more. Of TLP:AMBER it stays a recipient until that is marked anew.',
  })
  @Extensions(cost(100))
  async leaveCommunity(
    @Arg('input', () => MembershipInput, { description: 'Who leaves what.' })
    { community, organization }: MembershipInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof LeaveCommunityResult> {
    return shownMembership(LeaveCommunitySuccess, await actions.leaveCommunity(viewer, { community, organization }));
  }
}

function shown<T extends { organization: Organization }>(
  success: new () => T,
  result: Result<OrganizationModel, RefusalModel>,
): T | AdministrationRefusal {
  if (!result.ok) return toAdministrationRefusal(result.refusal);
  return Object.assign(new success(), { organization: toOrganization(result.value) });
}

function shownMembership<T extends { community: Community; organization: Organization }>(
  success: new () => T,
  result: Result<Joined, RefusalModel>,
): T | AdministrationRefusal {
  if (!result.ok) return toAdministrationRefusal(result.refusal);
  const { community, organization } = result.value;
  const membership = { community: toCommunity(community), organization: toOrganization(organization) };
  return Object.assign(new success(), membership);
}
