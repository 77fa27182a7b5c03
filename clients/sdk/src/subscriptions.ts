import type { CursorStore } from './feed/cursor-store.js';
import { hubPlace, type HubPlaceOptions } from './feed/hub-place.js';
import { readLag, type FeedLag } from './feed/lag.js';
import {
  AcknowledgeEvents,
  ListSubscriptions,
  RemoveSubscription,
  SaveSubscription,
  type SubscriptionFields,
} from './generated/documents.js';
import type { AdvisoryFilter } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { readRefusal } from './outcome.js';
import type { Refusal } from './refusal.js';

/** A feed that the hub keeps the place of, for one account and one ceiling of its tokens. */
export interface SavedSubscription {
  readonly name: string;
  /** Null passes everything. */
  readonly where: AdvisoryFilter | null;
  /** False leaves out what bulk imports wrote. */
  readonly backfill: boolean;
  /** Everything before was handled. */
  readonly cursor: string;
  /** Null when the hub's log lost the place (a restored backup): list anew, and save it with `after`. */
  readonly lag: FeedLag | null;
}

/** What to keep under a name. */
export interface SubscriptionDraft {
  /** Not given or null: everything. */
  readonly where?: AdvisoryFilter | null | undefined;
  /** Where it begins, or goes on from now on. Not given: a new one begins now, one that is there keeps its place. */
  readonly after?: string | null | undefined;
  readonly backfill?: boolean | undefined;
}

/** Done, or refused with the reason. */
export type SubscriptionOutcome<T extends object> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** Feeds that the hub keeps the place of: followed under a name, from any machine, by one account. */
export interface Subscriptions {
  /** Those of the caller's account, with how far each is behind. */
  list(): Promise<readonly SavedSubscription[]>;
  /** The one of that name; null when there is none. */
  get(name: string): Promise<SavedSubscription | null>;
  /** Keeps a feed under a name, or changes what the one of that name passes. */
  save(
    name: string,
    draft?: SubscriptionDraft,
  ): Promise<SubscriptionOutcome<{ readonly subscription: SavedSubscription }>>;
  /** Says that everything up to a cursor was handled. The place moves forward, and never back. */
  acknowledge(name: string, cursor: string): Promise<SubscriptionOutcome<{ readonly cursor: string }>>;
  /** Forgets it, and its place. */
  remove(name: string): Promise<SubscriptionOutcome<{ readonly name: string }>>;
  /**
   * The place of that name, for `feed.subscribe`. What passes by itself (a hub that restarts, a network that is gone) is waited for.
   *
   * ```ts
   * const soc = await seamark.subscriptions.get('soc');
   * const feed = seamark.feed.subscribe({ where: soc?.where ?? undefined, cursor: seamark.subscriptions.place('soc') });
   * for await (const event of feed) {
   *   await handle(event);
   *   await event.done(); // the hub's place moves
   * }
   * ```
   */
  place(name: string, options?: HubPlaceOptions): CursorStore;
}

/** What one account has saved at one hub. */
export function subscriptionsOf(hub: HubAccess): Subscriptions {
  const get = async (name: string): Promise<SavedSubscription | null> =>
    (await listSubscriptions(hub)).find((saved) => saved.name === name) ?? null;
  const acknowledge = (name: string, cursor: string) => acknowledgeEvents(hub, name, cursor);
  return {
    list: () => listSubscriptions(hub),
    get,
    save: (name, draft = {}) => saveSubscription(hub, name, draft),
    acknowledge,
    remove: (name) => removeSubscription(hub, name),
    place: (name, options = {}) =>
      hubPlace(
        { load: async () => (await get(name))?.cursor ?? null, save: (cursor) => acknowledge(name, cursor) },
        options,
      ),
  };
}

async function listSubscriptions(hub: HubAccess): Promise<readonly SavedSubscription[]> {
  return (await request(hub, ListSubscriptions, {})).viewer.subscriptions.map(readSubscription);
}

async function saveSubscription(
  hub: HubAccess,
  name: string,
  { where: filter, after, backfill }: SubscriptionDraft,
): ReturnType<Subscriptions['save']> {
  const { saveSubscription: answered } = await request(hub, SaveSubscription, { name, filter, after, backfill });
  if ('subscription' in answered) return { ok: true, subscription: readSubscription(answered.subscription) };
  return { ok: false, refusal: readRefusal(answered) };
}

async function acknowledgeEvents(hub: HubAccess, name: string, upTo: string): ReturnType<Subscriptions['acknowledge']> {
  const { acknowledgeEvents: answered } = await request(hub, AcknowledgeEvents, { name, upTo });
  if ('subscription' in answered) return { ok: true, cursor: answered.subscription.cursor };
  return { ok: false, refusal: readRefusal(answered) };
}

async function removeSubscription(hub: HubAccess, name: string): ReturnType<Subscriptions['remove']> {
  const { removeSubscription: answered } = await request(hub, RemoveSubscription, { name });
  if ('name' in answered) return { ok: true, name: answered.name };
  return { ok: false, refusal: readRefusal(answered) };
}

function readSubscription({ name, filter, backfill, cursor, lag }: SubscriptionFields): SavedSubscription {
  // The hub made it of a filter in its own schema.
  const where: AdvisoryFilter | null = filter === null ? null : JSON.parse(filter);
  return { name, where, backfill, cursor, lag: lag && readLag(lag) };
}
