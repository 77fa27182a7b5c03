import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { Community, toCommunity } from './community.type.js';
import { Organization, toOrganization } from './organization.type.js';
import type { PartiesContext } from './parties-loaders.js';
import { Marking, TO_SOURCE } from '../../markings/graphql/marking.type.js';

/** Whom a marking names. Markings stand above organizations and know them by their handles alone. */
@Resolver(() => Marking)
export class MarkingResolver {
  @FieldResolver(() => [Organization], {
    description: `Recipients. ${TO_SOURCE}, but for one's own organization where it is a recipient.`,
  })
  @Extensions(listSize(4))
  organizations(@Root() { stated }: Marking, @Ctx() context: PartiesContext): Promise<readonly Organization[]> {
    return named(context.loaders.organizations, stated.organizations, toOrganization);
  }

  @FieldResolver(() => [Community], {
    description: `${TO_SOURCE}, but for one's own communities where they are what clears it.`,
  })
  @Extensions(listSize(4))
  communities(@Root() { stated }: Marking, @Ctx() context: PartiesContext): Promise<readonly Community[]> {
    return named(context.loaders.communities, stated.communities, toCommunity);
  }

  @FieldResolver(() => [Organization], { description: `They never see it, whatever else names them. ${TO_SOURCE}.` })
  @Extensions(listSize(4))
  excludeOrganizations(@Root() { stated }: Marking, @Ctx() context: PartiesContext): Promise<readonly Organization[]> {
    return named(context.loaders.organizations, stated.excludeOrganizations, toOrganization);
  }
}

interface Loader<Handle, Party> {
  load(handle: Handle): Promise<Party | null>;
}

/** Whoever the viewer may not know of any more is left out. */
async function named<Handle, Party, Type>(
  loader: Loader<Handle, Party>,
  handles: readonly Handle[],
  toType: (party: Party) => Type,
): Promise<readonly Type[]> {
  const parties = await Promise.all(handles.map((handle) => loader.load(handle)));
  return parties.flatMap((party) => (party === null ? [] : [toType(party)]));
}
