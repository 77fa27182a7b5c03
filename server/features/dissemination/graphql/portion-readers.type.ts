import { Ctx, Extensions, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { cost, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { Organization, toOrganization } from '../../organizations/graphql/organization.type.js';
import type { PartiesContext } from '../../organizations/graphql/parties-loaders.js';
import type { PortionReaders as PortionReadersModel } from '../model/portion-readers.js';

@ObjectType({
  description:
    "Who has been told what a portion says, in any of its versions that the viewer may read, other than its source's own people. Counted " +
    'is whoever was sent it, by a query, a feed or an export; whoever read it while it was TLP:CLEAR is not, since anybody could.',
  simpleResolvers: true,
})
export class PortionReaders {
  handles!: readonly OrganizationHandle[];

  @Field(() => ID, { description: 'The `id` of the portion.' })
  portion!: string;

  @Field(() => Int, { description: 'How many accounts; all tokens of one are one.' })
  accounts!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it was TLP:CLEAR, first; null when it never was. Then anybody may have read it.',
  })
  publicSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When that ended; null when it never was, or is so still.' })
  publicUntil!: Date | null;
}

@Resolver(() => PortionReaders)
export class PortionReadersResolver {
  @FieldResolver(() => [Organization], {
    description: 'The organizations of these accounts, as far as they take part still.',
  })
  @Extensions({ ...cost(5), ...listSize(10) })
  async organizations(
    @Root() { handles }: PortionReaders,
    @Ctx() { loaders }: PartiesContext,
  ): Promise<readonly Organization[]> {
    const found = await Promise.all(handles.map((handle) => loaders.organizations.load(handle)));
    return found.flatMap((organization) => (organization === null ? [] : [toOrganization(organization)]));
  }
}

export function toPortionReaders(readers: Redacted<PortionReadersModel>): PortionReaders {
  const { portion, accounts, organizations: handles, publicSince, publicUntil } = readers;
  return fill(PortionReaders, { portion, accounts, handles, publicSince, publicUntil });
}
