import type { AdvisorySummary } from '../advisory.js';
import type { FollowFeedVariables } from '../generated/documents.js';
import { afterEnding } from './after-ending.js';
import { waitMs, type Backoff } from './backoff.js';
import type { FeedEvent } from './feed-event.js';
import type { FeedAnswer, FeedReading } from './feed-reading.js';
import type { FeedSockets } from './feed-sockets.js';
import type { FeedNotice, FeedState } from './feed-state.js';
import type { FeedLag } from './lag.js';
import { type FeedProgress, Progress } from './progress.js';
import { runSession, type Ending } from './session.js';

/** Where the feed comes from, how it is read, and how patiently. */
export interface Line<A, T extends AdvisorySummary> {
  readonly sockets: FeedSockets;
  readonly reading: FeedReading<A, T>;
  readonly staleAfterMs: number;
  readonly backoff: Backoff;
  /** How much a feed that starts there would tell before it has caught up. */
  readonly measure: (place: FollowFeedVariables & { readonly after: string }) => Promise<FeedLag>;
}

/** Who is told. */
export interface Subscriber<T extends AdvisorySummary> {
  event(event: FeedEvent<T>): void;
  /** Everything up to `cursor` was told. */
  caughtUp(cursor: string): void;
  notice(notice: FeedNotice): void;
  state(state: FeedState): void;
  /** True when it wants to be told how far catching up has come. */
  hearsProgress(): boolean;
  progress(progress: FeedProgress): void;
  /** True when so many events wait to be handled that no more should come for now. */
  isFull(): boolean;
  /** Resolves when more may come. */
  room(): Promise<void>;
  /** Aborted when the subscriber has had enough. */
  readonly signal: AbortSignal;
}

/**
 * Follows the feed through as many connections as it takes, each from where the last one stopped, until the subscriber has
 * had enough.
 *
 * @param start - what to ask for first; without `after`, what comes from now on
 * @throws what connecting anew cannot mend
 */
export async function follow<A, T extends AdvisorySummary>(
  line: Line<A, T>,
  subscriber: Subscriber<T>,
  start: FollowFeedVariables,
): Promise<void> {
  const place: Place = { ...start };
  let failures = 0;
  subscriber.state({ is: 'connecting', attempt: 1, inMs: 0, because: null });
  while (!subscriber.signal.aborted) {
    const made = await attempt(line, subscriber, place);
    failures = made.wasLive ? 0 : failures + 1;
    await recover(line, subscriber, { ...made, failures });
  }
}

/** What is asked for. `after` moves with every message, so that whatever is asked again continues from there. */
type Place = { -readonly [Name in keyof FollowFeedVariables]: FollowFeedVariables[Name] };

interface Attempt {
  readonly ending: Ending;
  /** True when at least one event or the end of catching up came: the way is sound. */
  readonly wasLive: boolean;
  readonly toldOfRights: boolean;
}

async function attempt<A, T extends AdvisorySummary>(
  line: Line<A, T>,
  subscriber: Subscriber<T>,
  place: Place,
): Promise<Attempt> {
  const { sockets, reading, staleAfterMs } = line;
  const stop = new AbortController();
  const counted: { progress: Progress | null } = { progress: null };
  const release = onAbort(subscriber.signal, () => stop.abort());
  const told = { wasLive: false, toldOfRights: false };
  const socket = await sockets.open(staleAfterMs);
  const ending = await runSession<FeedAnswer<A>>(socket, {
    query: reading.document,
    variables: place,
    staleAfterMs,
    onAccepted: () => {
      subscriber.state({ is: 'catching-up' });
      counted.progress = progressFrom(line, subscriber, place);
    },
    onStale: () => subscriber.state({ is: 'stale', silentForMs: staleAfterMs }),
    onNext: ({ feed }) => {
      if ('cursor' in feed) place.after = feed.cursor;
      if (feed.__typename === 'FeedNotice') told.toldOfRights ||= feed.code === 'rights-changed';
      else told.wasLive = true;
      count(counted.progress, feed);
      tell(reading, subscriber, feed);
      if (subscriber.isFull()) stop.abort();
    },
    signal: stop.signal,
  });
  release();
  socket.leave();
  counted.progress?.end();
  return { ending, ...told };
}

function progressFrom<A, T extends AdvisorySummary>(
  { measure }: Line<A, T>,
  subscriber: Subscriber<T>,
  place: Place,
): Progress | null {
  const { after } = place;
  if (after == null || !subscriber.hearsProgress()) return null;
  return new Progress(() => measure({ ...place, after }), subscriber.progress);
}

function count<A>(progress: Progress | null, message: FeedAnswer<A>['feed']): void {
  if (message.__typename === 'FeedEvent') progress?.event();
  if (message.__typename === 'FeedCaughtUp') progress?.end();
}

function tell<A, T extends AdvisorySummary>(
  { readEvent }: FeedReading<A, T>,
  subscriber: Subscriber<T>,
  message: FeedAnswer<A>['feed'],
): void {
  switch (message.__typename) {
    case 'FeedEvent':
      return subscriber.event(readEvent(message));
    case 'FeedCaughtUp':
      return subscriber.caughtUp(message.cursor);
    case 'FeedNotice':
      return subscriber.notice({ code: message.code, message: message.message });
    default:
      // A message of a kind that this SDK is too old to know.
      return undefined;
  }
}

/** Makes ready for the next attempt. @throws what the next one cannot mend */
async function recover<A, T extends AdvisorySummary>(
  { backoff }: Line<A, T>,
  subscriber: Subscriber<T>,
  { ending, toldOfRights, failures }: Attempt & { readonly failures: number },
): Promise<void> {
  if (ending.is === 'stopped') return subscriber.room();

  const next = afterEnding(ending, failures);
  if (next.is === 'give-up') throw next.error;

  if (next.rightsChanged && !toldOfRights) subscriber.notice({ code: 'rights-changed', message: next.because });
  await pause(subscriber, waitMs(backoff, failures), { attempt: failures + 1, because: next.because });
}

async function pause<T extends AdvisorySummary>(
  subscriber: Subscriber<T>,
  inMs: number,
  next: { readonly attempt: number; readonly because: string },
): Promise<void> {
  subscriber.state({ is: 'connecting', inMs, ...next });
  await new Promise<void>((resolve) => {
    const release = onAbort(subscriber.signal, finish);
    const timer = setTimeout(finish, inMs);

    function finish(): void {
      clearTimeout(timer);
      release();
      resolve();
    }
  });
}

/** @returns what to call to hear no more: a signal may outlive thousands of attempts */
function onAbort(signal: AbortSignal, listener: () => void): () => void {
  signal.addEventListener('abort', listener);
  return () => signal.removeEventListener('abort', listener);
}
