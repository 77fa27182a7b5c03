import type { GraphQLResolveInfo } from 'graphql';
import type { EndReason } from '../../../platform/graphql/asker.js';
import { foreseen } from '../../../platform/graphql/schema/tells.js';
import { toAdvisory } from '../../advisories/graphql/advisory.type.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
import type { FollowFeedInput } from '../actions/follow-feed.js';
import type { FeedEnd, FeedMessage } from '../model/feed-message.js';
import type { FeedArgs } from './feed.args.js';
import type { FeedContext } from './feed-context.js';

/** What an end of the feed means for its socket; null lets the feed complete and the socket stay. */
const SOCKET_END: Readonly<Record<FeedEnd, EndReason | null>> = {
  'rights-changed': 'rights-changed',
  'shutting-down': 'shutting-down',
  expired: 'token-expired',
  revoked: 'token-revoked',
  'cursor-unknown': null,
};

/**
 * Follows the feed. When the hub ends it, the socket closes with the code that fits, before the feed is said to be complete: so
 * a client comes again by itself.
 */
export function openFeed(
  { actions, viewer, connection, noted }: FeedContext,
  { filter, after, backfill }: FeedArgs,
  info: GraphQLResolveInfo,
): Promise<AsyncIterableIterator<FeedMessage>> {
  return actions.followFeed(viewer, {
    filter: filter ? toAdvisoryFilter(filter) : null,
    after: after ?? null,
    backfill: backfill ?? true,
    toTell: foretelling(noted, info),
    ended: async (end) => {
      const reason = SOCKET_END[end];
      if (reason !== null) await connection?.end(reason);
    },
  });
}

/** A page of events is kept in one commit, and not event by event: whoever is far behind would wait for the disk at each. */
function foretelling(noted: FeedContext['noted'], info: GraphQLResolveInfo): NonNullable<FollowFeedInput['toTell']> {
  const [ofAdvisory, ofPortion] = [foreseen(info, 'Advisory'), foreseen(info, 'Portion')];
  return async (events) => {
    const advisories = events.flatMap(({ advisory }) => (advisory === null ? [] : [toAdvisory(advisory)]));
    const told = advisories.map((advisory) => [...ofAdvisory(advisory), ...advisory.view.portions.flatMap(ofPortion)]);
    await noted?.foretell(told);
  };
}
