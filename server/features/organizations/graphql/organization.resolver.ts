import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import type { OrganizationsContext } from './organizations-context.js';
import { Organization, toOrganization } from './organization.type.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description:
      'An organization by its handle; null for one that the viewer does not see, as for one that there is not.',
  })
  @Extensions(cost(20))
  async organization(
    @Arg('handle', () => String, { description: 'Such as `national-cert`, in lower case.' }) handle: string,
    @Ctx() { actions, viewer }: OrganizationsContext,
  ): Promise<Organization | null> {
    const organization = await actions.readOrganization(viewer, { handle });
    return organization && toOrganization(organization);
  }
}
