import { Args, ArgsType, Ctx, Extensions, Field, Query, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import type { AdministrationContext } from './administration-context.js';
import {
  CommunityConnection,
  OrganizationConnection,
  PersonConnection,
  toCommunities,
  TokenConnection,
  toOrganizations,
  toPeople,
  toTokens,
} from './listed.types.js';

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Handle of the organization; null for all that one keeps.' })
  organization?: string | null;
}

@ArgsType()
export class TokensArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Whose; null for all that one keeps.' })
  account?: string | null;
}

/** What there is to keep, for whoever keeps it, and what everybody may know. */
@Resolver()
export class AdministrationListsResolver {
  @Query(() => OrganizationConnection, {
    description:
      'Organizations that the viewer sees, by handle: see `Organization`. Stewards are shown suspended ones too.',
  })
  @Extensions(cost(100))
  async organizations(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<OrganizationConnection> {
    return toOrganizations(await actions.listOrganizations(viewer, pageOf(page)));
  }

  @Query(() => CommunityConnection, {
    description:
      'Communities that the viewer sees, by handle: see `Community`. Stewards are shown all, with their members.',
  })
  @Extensions(cost(100))
  async communities(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<CommunityConnection> {
    return toCommunities(await actions.listCommunities(viewer, pageOf(page)));
  }

  @Query(() => PersonConnection, {
    description:
      'People whose matter it is the viewer’s to keep, and itself, by account: an administrator’s own organization; for a steward, ' +
      'its own organization, all administrators, and whoever is of an organization that nobody can administer.',
  })
  @Extensions(cost(100))
  async people(
    @Args(() => PeopleArgs) { organization, ...page }: PeopleArgs,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<PersonConnection> {
    return toPeople(await actions.listPeople(viewer, { ...pageOf(page), organization: organization ?? null }));
  }

  @Query(() => TokenConnection, {
    description:
      'The viewer’s own tokens, and for an administrator those of its organization, newest first. Empty for a service token.',
  })
  @Extensions(cost(100))
  async tokens(
    @Args(() => TokensArgs) { account, ...page }: TokensArgs,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<TokenConnection> {
    return toTokens(await actions.listTokens(viewer, { ...pageOf(page), account: account ?? null }));
  }
}

function pageOf({ first, after }: PageArgs): { readonly first: number; readonly after: string | null } {
  return { first: pageSize(first), after: after ?? null };
}
