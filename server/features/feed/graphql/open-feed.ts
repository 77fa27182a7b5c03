import type { EndReason } from '../../../platform/graphql/asker.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
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
  { actions, viewer, connection }: FeedContext,
  { filter, after, backfill }: FeedArgs,
): Promise<AsyncIterableIterator<FeedMessage>> {
  return actions.followFeed(viewer, {
    filter: filter ? toAdvisoryFilter(filter) : null,
    after: after ?? null,
    backfill: backfill ?? true,
    ended: async (end) => {
      const reason = SOCKET_END[end];
      if (reason !== null) await connection?.end(reason);
    },
  });
}
