import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { cost, costPerItem, costWith, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { RequestError } from '../../../kernel/request-error.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import type { PortionType } from '../model/portion-content.js';
import type { AdvisoriesContext, PreviewsContext } from './advisories-context.js';
import { Advisory, toAdvisory } from './advisory.type.js';
import { AdvisoryArgs } from './arguments/advisory.args.js';
import { toAudience } from './inputs/audience.input.js';
import { Portion, toPortion, toPreviewedPortions } from './portion.type.js';
import { PortionTypeEnum } from './portion.enums.js';
import { RevisionConnection, toRevisionConnection } from './revision-connection.type.js';

function pastPreview(): RequestError {
  const message = 'Others’ eyes are looked through as things are now. Leave out `revisionId` and `asOf`, or `seeAs`.';
  return new RequestError('BAD_REQUEST', message);
}

/** Of what has no history. */
const NONE = { items: [], hasNextPage: false, hasPreviousPage: false };

@Resolver(() => Advisory)
export class AdvisoryResolver {
  @Query(() => Advisory, {
    nullable: true,
    description:
      'An advisory by its name; null for one that the viewer sees nothing of, as for a name that nobody ever used.',
  })
  @Extensions({ ...cost(50), ...costWith('seeAs', 300) })
  async advisory(
    @Args(() => AdvisoryArgs) { name, revisionId, asOf, seeAs }: AdvisoryArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext & PreviewsContext,
  ): Promise<Advisory | null> {
    if (seeAs) {
      if (revisionId || asOf) throw pastPreview();
      const preview = await actions.seeAsAdvisory(viewer, { name, audience: toAudience(seeAs) });
      return preview && toAdvisory(preview.view, preview);
    }
    const advisory = await actions.readAdvisory(viewer, { name, revisionId: revisionId ?? null, asOf: asOf ?? null });
    return advisory && toAdvisory(advisory);
  }

  @FieldResolver(() => [Portion], {
    description:
      'What it says, in the order of its source: portions, and placeholders of those that are withheld and not hidden.',
  })
  @Extensions(listSize(20))
  portions(
    @Root() { view, preview }: Advisory,
    @Arg('types', () => [PortionTypeEnum], {
      nullable: true,
      description: 'Only these types; null means all, an empty list none.',
    })
    types: readonly PortionType[] | null | undefined,
  ): readonly Portion[] {
    const portions = view.portions.filter(({ type }) => !types || types.includes(type));
    return preview ? toPreviewedPortions(portions) : portions.map((portion) => toPortion(portion));
  }

  @FieldResolver(() => RevisionConnection, {
    description:
      "Its revisions, newest first: those in which this viewer's view changed, of a past view too. In a preview those of whom it is " +
      'of; none in that of a draft, and of organizations together.',
  })
  @Extensions({ ...cost(50), ...costPerItem(40) })
  async revisions(
    @Root() { name, preview }: Advisory,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<RevisionConnection> {
    const through = preview ? preview.through : viewer;
    const page = { name, first: pageSize(first), after: after ?? null };
    return toRevisionConnection(through ? await actions.listRevisions(through, page) : NONE, preview);
  }
}
