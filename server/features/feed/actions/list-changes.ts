import type { Clock } from '../../../kernel/clock.js';
import type { KeyedHash } from '../../../kernel/keys.js';
import { MAX_PAGE_SIZE, type Page } from '../../../kernel/page.js';
import { RequestError } from '../../../kernel/request-error.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { bodyHash } from '../../advisories/model/body-hash.js';
import { pastTime } from '../../advisories/model/past-time.js';
import { tidyFilter } from '../../advisories/model/tidy-filter.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Seal } from '../../events/model/seal.js';
import { type AdvisoryChangeView, foldEvents } from '../model/advisory-change.js';
import type { RecordedEvent } from '../model/recorded-event.js';
import { toFeedEvent, type FeedLens } from '../model/to-feed-event.js';
import type { EventLog, ReadEventLog } from '../ports.js';

interface Needs {
  readonly readEventLog: ReadEventLog;
  readonly seal: Seal;
  readonly listSeal: Seal;
  readonly viewKey: KeyedHash;
  readonly clock: Clock;
}

export interface ChangesInput {
  /** Exclusive: what had happened by then is not told. */
  readonly since: Date;
  /** Inclusive; null: now. */
  readonly until: Date | null;
  /** Passes an advisory when it passes one of its events. */
  readonly filter: AdvisoryFilter | null;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export interface ListedChange {
  readonly change: AdvisoryChangeView;
  readonly cursor: string;
}

/** How many events of the viewer's own are put together at once. */
export const MAX_CHANGES_EVENTS = 2_000;

/**
 * What changed for the viewer between two times: its own events of that while, put together by advisory, from one snapshot.
 *
 * @throws RequestError BAD_CURSOR; BAD_REQUEST for a time to come, a while that ends before it begins, or one with too many events
 */
export async function listChanges(needs: Needs, viewer: Viewer, input: ChangesInput): Promise<Page<ListedChange>> {
  const place = openPlace(needs, viewer, input);
  const whole = whileOf(input, place, needs.clock);
  const filter = input.filter && tidyFilter(input.filter);
  const lens: FeedLens = { viewer, filter, seal: needs.seal, viewKey: needs.viewKey };
  const changes = await needs.readEventLog(viewer, async (log) =>
    foldEvents(await eventsWithin(log, whole, lens), viewer, needs.viewKey),
  );
  const start = place === null ? 0 : changes.findIndex(({ advisory }) => advisory === place.advisory) + 1;
  const page = changes.slice(start, start + input.first);
  const until = place?.until ?? input.until ?? changes[0]?.lastAt ?? whole.until;
  return {
    items: page.map((change) => ({ change, cursor: sealPlace(needs, viewer, { input, until, change }) })),
    hasNextPage: changes.length > start + input.first,
    hasPreviousPage: place !== null,
  };
}

type While = Pick<ChangesInput, 'since'> & { readonly until: Date };

/** @throws RequestError BAD_REQUEST for a time to come and for a while that ends before it begins */
function whileOf({ since, until: asked }: ChangesInput, place: Place | null, clock: Clock): While {
  pastTime(since, clock);
  const until = place?.until ?? pastTime(asked, clock) ?? clock.now();
  if (until < since) throw new RequestError('BAD_REQUEST', 'until lies before since.');
  return { since, until };
}

/** Oldest first, those alone that the filter passes. */
async function eventsWithin(log: EventLog, { since, until }: While, lens: FeedLens): Promise<readonly RecordedEvent[]> {
  const end = await log.positionAt(until);
  const events: RecordedEvent[] = [];
  const query = { newestFirst: false, limit: MAX_PAGE_SIZE, withHistory: true, search: lens.filter?.search ?? null };
  for (let after = await log.positionAt(since); after < end;) {
    const batch = await log.read({ ...query, after });
    const within = batch.events.filter(({ position }) => position <= end);
    events.push(...within.filter((event) => toFeedEvent(event, lens) !== null));
    if (events.length > MAX_CHANGES_EVENTS) throw tooMany();
    if (batch.reached === null) break;
    after = batch.reached;
  }
  return events;
}

interface Place {
  readonly until: Date;
  readonly advisory: string;
}

/** Null: the list begins. */
function openPlace({ listSeal }: Needs, viewer: Viewer, input: ChangesInput): Place | null {
  if (input.after === null) return null;
  const [hash, until = '', advisory = ''] = (listSeal.open(input.after) ?? '').split('|');
  if (hash !== listHash(viewer, input)) throw badCursor();
  return { until: new Date(until), advisory };
}

function sealPlace(
  { listSeal }: Needs,
  viewer: Viewer,
  { input, until, change }: { readonly input: ChangesInput; readonly until: Date; readonly change: AdvisoryChangeView },
): string {
  return listSeal.seal([listHash(viewer, input), until.toISOString(), change.advisory].join('|'));
}

/**
 * Which list a cursor goes on with. One until now goes on until the viewer's last event of then: the same cursor for whoever asks the
 * same, where a time of the clock would make a new one with every question.
 */
function listHash({ account }: Viewer, { since, until, filter }: ChangesInput): string {
  return bodyHash({ changes: true, account, since, until, filter: filter && tidyFilter(filter) });
}

function badCursor(): RequestError {
  return new RequestError('BAD_CURSOR', 'This cursor is of no such list. List anew, without one.');
}

function tooMany(): RequestError {
  const message = `That while has more than ${MAX_CHANGES_EVENTS} of your events: ask for a shorter one, or with a filter.`;
  return new RequestError('BAD_REQUEST', message);
}
