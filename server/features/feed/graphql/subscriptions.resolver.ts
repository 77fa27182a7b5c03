import { Arg, Args, Ctx, Extensions, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { selects } from '../../../platform/graphql/schema/selects.js';
import type { NotFoundRefusal, RateLimitedRefusal } from '../../advisories/graphql/refusals/refusals.types.js';
import { toDraftRefusal, toNotFound, toRateLimited } from '../../advisories/graphql/refusals/to-refusal.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
import type { ChangeSubscriptionRefusal } from '../model/subscription-refusals.js';
import { toSavedSubscription } from './saved-subscription.type.js';
import { AcknowledgeEventsArgs, SaveSubscriptionArgs } from './subscription.args.js';
import {
  AcknowledgeEventsResult,
  AcknowledgeEventsSuccess,
  RemoveSubscriptionResult,
  RemoveSubscriptionSuccess,
  SaveSubscriptionResult,
  SaveSubscriptionSuccess,
} from './subscription.results.js';
import type { SubscriptionsContext } from './subscriptions-context.js';

@Resolver()
export class SubscriptionsResolver {
  @Mutation(() => SaveSubscriptionResult, {
    description:
      'Keeps a feed under a name, at most 20 for an account and ceiling. One of that name gets this filter and `backfill`, and keeps ' +
      'its place unless `after` says another: what lies behind the place is then passed by the new filter.',
  })
  @Extensions(cost(1_000))
  async saveSubscription(
    @Args(() => SaveSubscriptionArgs) { name, filter, after, backfill }: SaveSubscriptionArgs,
    @Ctx() { actions, viewer }: SubscriptionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SaveSubscriptionResult> {
    const result = await actions.saveSubscription(viewer, {
      name,
      filter: filter ? toAdvisoryFilter(filter) : null,
      after: after ?? null,
      backfill: backfill ?? true,
      withLag: selects(info, 'subscription', 'lag'),
    });
    if (!result.ok) return toDraftRefusal(result.refusal);
    return fill(SaveSubscriptionSuccess, { subscription: toSavedSubscription(result.value) });
  }

  @Mutation(() => AcknowledgeEventsResult, {
    description:
      'Says that everything up to a cursor was handled: the place moves there, never back. Sent again it does nothing more.',
  })
  @Extensions(cost(1_000))
  async acknowledgeEvents(
    @Args(() => AcknowledgeEventsArgs) { name, upTo }: AcknowledgeEventsArgs,
    @Ctx() { actions, viewer }: SubscriptionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof AcknowledgeEventsResult> {
    const withLag = selects(info, 'subscription', 'lag');
    const result = await actions.acknowledgeEvents(viewer, { name, upTo, withLag });
    if (!result.ok) return toChangeRefusal(result.refusal);
    return fill(AcknowledgeEventsSuccess, { subscription: toSavedSubscription(result.value) });
  }

  @Mutation(() => RemoveSubscriptionResult, {
    description: 'Forgets a subscription. Whoever follows it goes on unheard.',
  })
  @Extensions(cost(100))
  async removeSubscription(
    @Arg('name', () => String, { description: 'Of one’s own subscription.' }) name: string,
    @Ctx() { actions, viewer }: SubscriptionsContext,
  ): Promise<typeof RemoveSubscriptionResult> {
    const result = await actions.removeSubscription(viewer, { name });
    return result.ok ? fill(RemoveSubscriptionSuccess, { name: result.value }) : toChangeRefusal(result.refusal);
  }
}

function toChangeRefusal(refusal: ChangeSubscriptionRefusal): NotFoundRefusal | RateLimitedRefusal {
  if (refusal.kind === 'rate-limited') return toRateLimited(refusal.retryAfterSeconds);
  return toNotFound('You have no subscription of that name.');
}
