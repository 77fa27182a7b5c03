import { FindCursor, MeasureLag, type LagFields } from '../generated/documents.js';
import type { AdvisoryFilter } from '../generated/schema.js';
import { request, type HubAccess } from '../hub-request.js';

/** What a feed would tell before it has caught up. */
export interface FeedLag {
  /** How many events. Of the caller's next 1,000, those that the filter passes. */
  readonly events: number;
  /** True when more than those 1,000 wait, so that `events` is the least it can be. */
  readonly isMore: boolean;
  /** When the first of them happened; null when none waits. */
  readonly since: Date | null;
}

/** A feed as it would be followed. */
export interface LagQuery {
  readonly where?: AdvisoryFilter | null | undefined;
  readonly after: string;
  readonly backfill?: boolean | undefined;
}

/** How far a feed that starts at a cursor is behind. */
export async function measureLag(hub: HubAccess, { where: filter, after, backfill }: LagQuery): Promise<FeedLag> {
  return readLag((await request(hub, MeasureLag, { filter, after, backfill })).feedLag);
}

/** Where a feed begins that tells what happened after a time. */
export async function findCursor(hub: HubAccess, since: Date): Promise<string> {
  return (await request(hub, FindCursor, { since: since.toISOString() })).feedCursor;
}

export function readLag({ events, isMore, since }: LagFields): FeedLag {
  return { events, isMore, since: since === null ? null : new Date(since) };
}
