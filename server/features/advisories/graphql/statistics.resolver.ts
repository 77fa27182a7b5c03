import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { DurationsArgs, StatisticsArgs } from './arguments/statistics.args.js';
import { Durations, Statistics, toDurations, toStatistics } from './statistics.types.js';
import { toAdvisoryFilter } from './to-advisory-filter.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, {
    description: 'How many of the advisories that the viewer sees share each value, period by period.',
  })
  @Extensions(cost(2_000))
  async statistics(
    @Args(() => StatisticsArgs) { filter, by, over, dateOf, first }: StatisticsArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<Statistics> {
    const query = {
      by: by ?? 'NONE',
      over: over ?? null,
      dateOf: dateOf ?? 'PUBLISHED',
      first: pageSize(first),
    } as const;
    return toStatistics(await actions.readStatistics(viewer, { filter: toAdvisoryFilter(filter), ...query }));
  }

  @Query(() => Durations, {
    description: 'How many days the advisories that the viewer sees took from one date to another.',
  })
  @Extensions(cost(2_000))
  async durations(
    @Args(() => DurationsArgs) { filter, from, to }: DurationsArgs,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<Durations> {
    return toDurations(await actions.readDurations(viewer, { filter: toAdvisoryFilter(filter), from, to }));
  }
}
