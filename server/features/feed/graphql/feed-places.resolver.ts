import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { cost, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { selects } from '../../../platform/graphql/schema/selects.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
import { Viewer } from '../../auth/graphql/viewer.type.js';
import { FeedLag, toFeedLag } from './feed-lag.type.js';
import { SavedSubscription, toSavedSubscription } from './saved-subscription.type.js';
import { FeedLagArgs } from './subscription.args.js';
import type { SubscriptionsContext } from './subscriptions-context.js';

/** Places in the feed: where one is, how far behind, and those that the hub keeps. */
@Resolver(() => Viewer)
export class FeedPlacesResolver {
  @Query(() => Cursor, {
    description:
      'A cursor for `feed(after:)` that tells what happened later than `since`: that of the last event before which the viewer has.',
  })
  @Extensions(cost(100))
  feedCursor(
    @Arg('since', () => DateTime, { description: 'Events of that very moment are not told again.' }) since: Date,
    @Ctx() { actions, viewer }: SubscriptionsContext,
  ): Promise<string> {
    return actions.findCursor(viewer, { since });
  }

  @Query(() => FeedLag, { description: 'How far a feed that started at a cursor would be behind.' })
  @Extensions(cost(1_000))
  async feedLag(
    @Args(() => FeedLagArgs) { filter, after, backfill }: FeedLagArgs,
    @Ctx() { actions, viewer }: SubscriptionsContext,
  ): Promise<FeedLag> {
    const feed = { filter: filter ? toAdvisoryFilter(filter) : null, after, backfill: backfill ?? true };
    return toFeedLag(await actions.measureLag(viewer, feed));
  }

  @FieldResolver(() => [SavedSubscription], {
    description: 'What the account has saved with tokens of this ceiling, by name; none for a visitor.',
  })
  @Extensions({ ...cost(1_000), ...listSize(20) })
  async subscriptions(
    @Ctx() { actions, viewer }: SubscriptionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SavedSubscription[]> {
    const saved = await actions.listSubscriptions(viewer, { withLag: selects(info, 'lag') });
    return saved.map(toSavedSubscription);
  }
}
