import type { AdvisoryFilter, AdvisoryTraits } from '../../advisories/model/advisory-filter.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { SavedSubscription, SubscriptionName } from '../model/saved-subscription.js';

export interface SubscriptionRow {
  readonly name: SubscriptionName;
  readonly filter: KeptFilter | null;
  readonly backfill: boolean;
  readonly place: EventId | null;
}

type Times = 'publishedAfter' | 'publishedBefore' | 'updatedAfter' | 'occurredAfter' | 'occurredBefore';

/** Traits as JSON keeps them: times are texts. */
type Kept<Traits> = Omit<Traits, Times | 'not'> & { readonly [Time in Times]?: string };

/** A filter as JSON keeps it. */
type KeptFilter = Kept<AdvisoryFilter> & { readonly not?: readonly Kept<AdvisoryTraits>[] };

export function toSavedSubscription({ name, filter, backfill, place }: SubscriptionRow): SavedSubscription {
  return { name, filter: filter && toFilter(filter), backfill, place: place ?? 'beginning' };
}

function toFilter({ search, states, not, ...traits }: KeptFilter): AdvisoryFilter {
  return {
    ...toTraits(traits),
    ...(search !== undefined && { search }),
    ...(states && { states }),
    ...(not && { not: not.map(toTraits) }),
  };
}

function toTraits(kept: Kept<AdvisoryTraits>): AdvisoryTraits {
  const { publishedAfter, publishedBefore, updatedAfter, occurredAfter, occurredBefore, ...rest } = kept;
  const times = { publishedAfter, publishedBefore, updatedAfter, occurredAfter, occurredBefore };
  const given = Object.entries(times).flatMap(([field, time]) => (time === undefined ? [] : [[field, new Date(time)]]));
  return { ...rest, ...(Object.fromEntries(given) as { readonly [Time in Times]?: Date }) };
}
