import type { Advisory, AdvisorySummary } from '../advisory.js';
import type { AdvisoryFilter } from '../generated/schema.js';
import { BACKOFF, type Backoff } from './backoff.js';
import type { CursorStore } from './cursor-store.js';
import { FeedSubscription } from './feed-subscription.js';
import { IN_SUMMARY, WITH_PORTIONS, type FeedReading } from './feed-reading.js';
import type { FeedSockets } from './feed-sockets.js';
import type { HubAccess } from '../hub-request.js';
import { follow, type Line } from './follow.js';
import { findCursor, measureLag, type FeedLag, type LagQuery } from './lag.js';

/** What to follow, and from where. */
export interface FeedQuery {
  /** Events of advisories that match before or after; RETRACTED and WITHDRAWN pass any filter. */
  readonly where?: AdvisoryFilter | undefined;
  /** Start behind this cursor: of an event, or a list's `feedCursor`. Not given: from now on. */
  readonly after?: string | null | undefined;
  /** Keeps the place. What it holds comes before `after`, and `done()` of an event moves it. */
  readonly cursor?: CursorStore | undefined;
  /** False: no events of bulk imports. */
  readonly backfill?: boolean | undefined;
  /** True: events with whole advisories, which cost the hub more. Else with summaries. */
  readonly portions?: boolean | undefined;
  /** After so many milliseconds without a sign of life the connection counts as dead; 20,000 when not given. */
  readonly staleAfterMs?: number | undefined;
  /** How long to wait between attempts to connect: a quarter of a second at first, half a minute at most. */
  readonly backoff?: Backoff | undefined;
}

/** What happens from now on, or from a cursor on. */
export interface Feed {
  /** Follows the feed from this moment on: with whole advisories if `portions: true`, else with summaries. */
  subscribe(query: FeedQuery & { readonly portions: true }): FeedSubscription<Advisory>;
  subscribe(query?: FeedQuery): FeedSubscription;
  /** How far a feed that starts at a cursor would be behind. */
  lag(query: LagQuery): Promise<FeedLag>;
  /** Where a feed begins that tells what happened after a time: for `after`. */
  cursorAt(since: Date): Promise<string>;
}

/** The feed of one hub, as one caller; `close` ends every subscription. */
export function feedOf(hub: HubAccess, sockets: FeedSockets): Feed & { close(): void } {
  const source = { hub, sockets };
  const running = new Set<FeedSubscription>();
  return {
    subscribe,
    lag: (query) => measureLag(hub, query),
    cursorAt: (since) => findCursor(hub, since),
    close: () => running.forEach((subscription) => subscription.close()),
  };

  function subscribe(query: FeedQuery & { readonly portions: true }): FeedSubscription<Advisory>;
  function subscribe(query?: FeedQuery): FeedSubscription;
  function subscribe(query: FeedQuery = {}): FeedSubscription<Advisory> | FeedSubscription {
    const subscription =
      query.portions === true ? start(source, query, WITH_PORTIONS) : start(source, query, IN_SUMMARY);
    running.add(subscription);
    subscription.on('state', ({ is }) => is === 'closed' && running.delete(subscription));
    return subscription;
  }
}

/** A hub, and the connections to it. */
interface Source {
  readonly hub: HubAccess;
  readonly sockets: FeedSockets;
}

function start<A, T extends AdvisorySummary>(
  { hub, sockets }: Source,
  query: FeedQuery,
  reading: FeedReading<A, T>,
): FeedSubscription<T> {
  const { where: filter, backfill, staleAfterMs = 20_000, backoff = BACKOFF } = query;
  const line: Line<A, T> = {
    ...{ sockets, reading, staleAfterMs, backoff },
    measure: (place) =>
      measureLag(hub, { where: place.filter, after: place.after, backfill: place.backfill ?? undefined }),
  };
  return new FeedSubscription<T>(
    (subscriber, after) => follow(line, subscriber, { filter, backfill, after }),
    query.after ?? null,
    query.cursor ?? null,
  );
}
