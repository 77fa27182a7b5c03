import type { Brand } from '../../../kernel/brand.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import type { FeedPlace } from '../../events/model/feed-cursor.js';
import type { Lag } from './lag.js';

/** What a viewer calls a subscription of its own: 1 to 64 small letters, digits, dots, hyphens and underscores. */
export type SubscriptionName = Brand<string, 'SubscriptionName'>;

/** How many an account may have, for each ceiling of its tokens. */
export const MAX_SAVED = 20;

/** How long a filter may be, as JSON. */
export const MAX_FILTER_CHARACTERS = 16_000;

/** A feed that the hub keeps the place of. */
export interface SavedSubscription {
  readonly name: SubscriptionName;
  /** null passes everything. */
  readonly filter: AdvisoryFilter | null;
  /** False leaves out what bulk imports wrote. */
  readonly backfill: boolean;
  /** What came before was handled, by the word of whoever follows. */
  readonly place: FeedPlace;
}

/** The same as its owner is shown it. */
export interface SubscriptionView extends Omit<SavedSubscription, 'place'> {
  /** Sealed; a feed asked for with it continues at the place. */
  readonly cursor: string;
  /** null when it was not asked for, and when the log no longer holds the place. */
  readonly lag: Lag | null;
}

/** @returns null when `text` can be no name */
export function parseSubscriptionName(text: string): SubscriptionName | null {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/.test(text) ? (text as SubscriptionName) : null;
}
