import { Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { cost, costPerItem } from '../../../platform/graphql/schema/build-schema.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { AdvisoryFilter } from '../../advisories/graphql/advisory-filter.input.js';
import { AdvisoryComparison, toAdvisoryComparison } from '../../advisories/graphql/comparison.type.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
import { tellingApart } from '../../advisories/model/comparison/word-spans.js';
import { redactComparison } from '../../advisories/model/redact-comparison.js';
import { AdvisoryChange, AdvisoryChangeConnection, toAdvisoryChangeConnection } from './advisory-change.type.js';
import type { FeedContext } from './feed-context.js';

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => DateTime, { description: 'What had happened by then is not told.' })
  since!: Date;

  @Field(() => DateTime, { nullable: true, description: 'What happened at that very time is told; null means now.' })
  until?: Date | null;

  @Field(() => AdvisoryFilter, {
    nullable: true,
    description: 'Which events count: as for `events`, those whose advisory matches before or after.',
  })
  filter?: AdvisoryFilter | null;
}

@Resolver(() => AdvisoryChange)
export class ChangesResolver {
  @Query(() => AdvisoryChangeConnection, {
    description:
      'What changed for the viewer between two times, by advisory, the latest first: its own events of that while, put together. ' +
      '`BAD_REQUEST` for a time to come, and for a while with more than 2,000 of the viewer’s events.',
  })
  @Extensions({ ...cost(2_000), ...costPerItem(20) })
  async changes(
    @Args(() => ChangesArgs) { since, until, filter, first, after }: ChangesArgs,
    @Ctx() { actions, viewer }: FeedContext,
  ): Promise<AdvisoryChangeConnection> {
    const page = await actions.listChanges(viewer, {
      since,
      until: until ?? null,
      filter: filter ? toAdvisoryFilter(filter) : null,
      first: pageSize(first),
      after: after ?? null,
    });
    return toAdvisoryChangeConnection(page);
  }

  @FieldResolver(() => AdvisoryComparison, {
    nullable: true,
    description:
      'How `after` differs from `before`; null when there is not both. Texts are told apart more coarsely here.',
  })
  @Extensions(cost(500))
  comparison(@Root() { view: { before, after } }: AdvisoryChange): AdvisoryComparison | null {
    return before && after && toAdvisoryComparison(redactComparison(before, after, tellingApart(FEW_EDITS)));
  }
}

/** Squares of edits: a page may hold a hundred comparisons. */
const FEW_EDITS = 10_000;
