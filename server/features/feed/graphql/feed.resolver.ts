import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Query, Resolver, Root, Subscription } from 'type-graphql';
import { startsBy } from '../../../platform/graphql/schema/alike.js';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
import type { FeedMessage as FeedMessageModel } from '../model/feed-message.js';
import { EventsArgs, FeedArgs } from './feed.args.js';
import type { FeedContext } from './feed-context.js';
import { FeedEventConnection, toFeedEventConnection } from './feed-event-connection.type.js';
import { FeedMessage, toFeedMessage } from './feed-message.union.js';
import { openFeed } from './open-feed.js';

interface Asked {
  readonly args: FeedArgs;
  readonly context: FeedContext;
  readonly info: GraphQLResolveInfo;
}

@Resolver()
export class FeedResolver {
  @Query(() => FeedEventConnection, {
    description: 'The events that the viewer has, oldest first. Cursors are those of the feed.',
  })
  @Extensions(cost(100))
  async events(
    @Args(() => EventsArgs) { filter, newestFirst, first, after }: EventsArgs,
    @Ctx() { actions, viewer }: FeedContext,
  ): Promise<FeedEventConnection> {
    const page = await actions.listEvents(viewer, {
      filter: filter ? toAdvisoryFilter(filter) : null,
      newestFirst: newestFirst ?? false,
      first: pageSize(first),
      after: after ?? null,
    });
    return toFeedEventConnection(page);
  }

  @Subscription(() => FeedMessage, {
    description:
      'With `after`, first everything that came after that cursor, then FeedCaughtUp, then live, with no gap and nothing twice; without ' +
      'it, FeedCaughtUp at once and live from now. Rights are checked anew at each delivery.',
    subscribe: ({ args, context, info }: Asked) => openFeed(context, args, info),
  })
  @Extensions({ ...cost(100), ...startsBy('after') })
  feed(@Root() message: FeedMessageModel, @Args(() => FeedArgs) _args: FeedArgs): typeof FeedMessage {
    return toFeedMessage(message);
  }
}
