import { Args, Extensions, Query, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { AdvisoryConnection, toAdvisoryConnection } from './advisory-connection.type.js';
import { AdvisoriesArgs } from './arguments/advisories.args.js';
import { Asking, type ListAsking } from './list-asking.js';
import { toAdvisoryFilter } from './to-advisory-filter.js';

@Resolver()
export class AdvisoriesResolver {
  @Query(() => AdvisoryConnection, {
    description: 'The advisories that the viewer sees. A cursor of another filter, order or time is `BAD_CURSOR`.',
  })
  @Extensions(cost(100))
  async advisories(
    @Args(() => AdvisoriesArgs) { filter, orderBy, first, after, asOf }: AdvisoriesArgs,
    @Asking() { actions, viewer, wants }: ListAsking,
  ): Promise<AdvisoryConnection> {
    const list = await actions.listAdvisories(viewer, {
      filter: toAdvisoryFilter(filter),
      order: orderBy ?? 'UPDATED_DESC',
      first: pageSize(first),
      after: after ?? null,
      asOf: asOf ?? null,
      wants,
    });
    return toAdvisoryConnection(list, wants.facets);
  }
}
