import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { Advisory } from './advisory.type.js';
import { CompareArgs } from './arguments/compare.args.js';
import { AdvisoryComparison, toAdvisoryComparison } from './comparison.type.js';

@Resolver(() => Advisory)
export class ComparisonResolver {
  @FieldResolver(() => AdvisoryComparison, {
    nullable: true,
    description:
      "How this viewer's view differs between two of its revisions, in any order, of a past view too. Made on the hub out of both " +
      'views, each as the viewer may read it today. Null when one of both is no revision in which its view changed, and in a preview.',
  })
  @Extensions(cost(2_000))
  async compare(
    @Root() { name, preview }: Advisory,
    @Args(() => CompareArgs) { from, to }: CompareArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<AdvisoryComparison | null> {
    if (preview) return null;
    const comparison = await actions.compareAdvisory(viewer, { name, from, to: to ?? null });
    return comparison && toAdvisoryComparison(comparison);
  }
}
