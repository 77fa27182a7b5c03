import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { SavedSubscription, SubscriptionName } from '../model/saved-subscription.js';

export interface SubscriptionRow {
  readonly name: SubscriptionName;
  readonly filter: KeptFilter | null;
  readonly backfill: boolean;
  readonly place: EventId | null;
}

type Times = 'publishedAfter' | 'publishedBefore' | 'updatedAfter';

/** A filter as JSON keeps it. */
type KeptFilter = Omit<AdvisoryFilter, Times> & { readonly [Time in Times]?: string };

export function toSavedSubscription({ name, filter, backfill, place }: SubscriptionRow): SavedSubscription {
  return { name, filter: filter && toFilter(filter), backfill, place: place ?? 'beginning' };
}

function toFilter({ publishedAfter, publishedBefore, updatedAfter, ...rest }: KeptFilter): AdvisoryFilter {
  return {
    ...rest,
    ...(publishedAfter !== undefined && { publishedAfter: new Date(publishedAfter) }),
    ...(publishedBefore !== undefined && { publishedBefore: new Date(publishedBefore) }),
    ...(updatedAfter !== undefined && { updatedAfter: new Date(updatedAfter) }),
  };
}
