import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { selects } from '../../../platform/graphql/schema/selects.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { AdvisoryConnection, toAdvisoryConnection } from './advisory-connection.type.js';
import { AdvisoriesArgs } from './arguments/advisories.args.js';
import { facetsWanted } from './facets-wanted.js';
import { laterRelease, PAST_TIMES_COME } from './later-release.js';
import { toAdvisoryFilter } from './to-advisory-filter.js';

@Resolver()
export class AdvisoriesResolver {
  @Query(() => AdvisoryConnection, {
    description: 'The advisories that the viewer sees. A cursor of another filter or order is `BAD_CURSOR`.',
  })
  @Extensions(cost(100))
  async advisories(
    @Args(() => AdvisoriesArgs) { filter, orderBy, first, after, asOf }: AdvisoriesArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryConnection> {
    if (asOf) throw laterRelease(PAST_TIMES_COME);
    const facets = facetsWanted(info);
    const list = await actions.listAdvisories(viewer, {
      filter: toAdvisoryFilter(filter),
      order: orderBy ?? 'UPDATED_DESC',
      first: pageSize(first),
      after: after ?? null,
      // All are read from the page's own snapshot, so they must be asked for together with it.
      wants: {
        totalCount: selects(info, 'totalCount'),
        feedCursor: selects(info, 'feedCursor'),
        facets,
        searchHits: selects(info, 'edges', 'searchHits'),
      },
    });
    return toAdvisoryConnection(list, facets);
  }
}
