import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { cost, costPerItem, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import type { PortionType } from '../model/portion-content.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { Advisory, toAdvisory } from './advisory.type.js';
import { AdvisoryArgs } from './arguments/advisory.args.js';
import { Portion, toPortion } from './portion.type.js';
import { PortionTypeEnum } from './portion.enums.js';
import { RevisionConnection, toRevisionConnection } from './revision-connection.type.js';

@Resolver(() => Advisory)
export class AdvisoryResolver {
  @Query(() => Advisory, {
    nullable: true,
    description:
      'An advisory by its name; null for one that the viewer sees nothing of, as for a name that nobody ever used.',
  })
  @Extensions(cost(50))
  async advisory(
    @Args(() => AdvisoryArgs) { name, revisionId, asOf }: AdvisoryArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<Advisory | null> {
    const advisory = await actions.readAdvisory(viewer, { name, revisionId: revisionId ?? null, asOf: asOf ?? null });
    return advisory && toAdvisory(advisory);
  }

  @FieldResolver(() => [Portion], {
    description:
      'What it says, in the order of its source: portions, and placeholders of those that are withheld and not hidden.',
  })
  @Extensions(listSize(20))
  portions(
    @Root() { view }: Advisory,
    @Arg('types', () => [PortionTypeEnum], {
      nullable: true,
      description: 'Only these types; null means all, an empty list none.',
    })
    types: readonly PortionType[] | null | undefined,
  ): readonly Portion[] {
    return view.portions.filter(({ type }) => !types || types.includes(type)).map(toPortion);
  }

  @FieldResolver(() => RevisionConnection, {
    description: "Its revisions, newest first: those in which this viewer's view changed, of a past view too.",
  })
  @Extensions({ ...cost(50), ...costPerItem(40) })
  async revisions(
    @Root() { name }: Advisory,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<RevisionConnection> {
    return toRevisionConnection(
      await actions.listRevisions(viewer, { name, first: pageSize(first), after: after ?? null }),
    );
  }
}
