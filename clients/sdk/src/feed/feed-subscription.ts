import type { AdvisorySummary } from '../advisory.js';
import { Backlog } from './backlog.js';
import type { CursorStore } from './cursor-store.js';
import type { FeedEvent } from './feed-event.js';
import type { FeedNotice, FeedState } from './feed-state.js';
import type { Subscriber } from './follow.js';
import { Ledger } from './ledger.js';
import type { FeedProgress } from './progress.js';
import { Signals } from './signals.js';

/** An event to be handled. */
export type ReceivedEvent<T extends AdvisorySummary = AdvisorySummary> = FeedEvent<T> & {
  /** Says that the event was handled: the kept cursor moves over it once all events before it are done as well. */
  done(): Promise<void>;
};

/** What a subscription tells beside events. */
export interface FeedSignals {
  readonly state: FeedState;
  readonly notice: FeedNotice;
  /** While it catches up: n of m. The hub counts for it at each connection, and only when somebody listens. */
  readonly progress: FeedProgress;
}

/** How a subscription follows: starts behind a cursor, ends when the subscriber has had enough, throws when it must give up. */
export type Following<T extends AdvisorySummary> = (subscriber: Subscriber<T>, after: string | null) => Promise<void>;

/** At so many events that wait to be handled, the connection is let go until half of them are. */
const MOST_WAITING = 1_000;

/**
 * The feed, live: every change that the caller is cleared to see, once, in one order, through any number of lost connections.
 * Iterate it for its events. An error that connecting anew cannot mend (a token that is not accepted, CURSOR_UNKNOWN) is thrown
 * by the iteration. Leaving the loop closes it.
 */
export class FeedSubscription<T extends AdvisorySummary = AdvisorySummary> implements AsyncIterable<ReceivedEvent<T>> {
  readonly #backlog = new Backlog<ReceivedEvent<T>>();
  readonly #signals = new Signals<FeedSignals>();
  readonly #end = new AbortController();
  readonly #ledger: Ledger | null;
  #state: FeedState = { is: 'connecting', attempt: 1, inMs: 0, because: null };

  /** Made by `feed.subscribe`. */
  constructor(following: Following<T>, after: string | null, store: CursorStore | null) {
    this.#ledger = store && new Ledger(store);
    void this.#run(following, after, store);
  }

  /** How the subscription stands right now. */
  get state(): FeedState {
    return this.#state;
  }

  /** Calls `listener` with every state, notice or progress from now on. @returns what to call to hear no more */
  on<Kind extends keyof FeedSignals>(kind: Kind, listener: (value: FeedSignals[Kind]) => void): () => void {
    return this.#signals.on(kind, listener);
  }

  /** Resolves when it is live. @throws the error that it gave up with, or one that says it was closed */
  whenLive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (state: FeedState) => {
        if (state.is === 'live') resolve();
        if (state.is === 'closed') reject(state.because ?? new Error('The subscription was closed.'));
        if (state.is === 'live' || state.is === 'closed') stopListening();
      };
      const stopListening = this.on('state', look);
      look(this.#state);
    });
  }

  /** Ends it. Events that wait are dropped; with a store they come again next time. */
  close(): void {
    this.#finish(null, true);
  }

  [Symbol.asyncIterator](): AsyncIterator<ReceivedEvent<T>, undefined> {
    return {
      next: () => this.#backlog.take(),
      return: () => {
        this.close();
        return Promise.resolve({ done: true, value: undefined });
      },
    };
  }

  async #run(following: Following<T>, after: string | null, store: CursorStore | null): Promise<void> {
    try {
      const kept = await store?.load();
      await following(this.#subscriber(), kept ?? after);
    } catch (error) {
      this.#finish(error instanceof Error ? error : new Error(String(error)), false);
    }
  }

  #subscriber(): Subscriber<T> {
    return {
      event: (event) => this.#backlog.push({ ...event, done: this.#ledger?.open(event.cursor) ?? nothingToKeep }),
      caughtUp: (cursor) => {
        this.#ledger?.pass(cursor);
        this.#enter({ is: 'live', since: new Date() });
      },
      notice: (notice) => this.#signals.send('notice', notice),
      hearsProgress: () => this.#signals.isHeard('progress'),
      progress: (progress) => this.#signals.send('progress', progress),
      state: (state) => this.#enter(state),
      isFull: () => this.#backlog.size >= MOST_WAITING,
      room: () => this.#backlog.shrunkTo(MOST_WAITING / 2),
      signal: this.#end.signal,
    };
  }

  #enter(state: FeedState): void {
    if (this.#state.is === 'closed') return;
    this.#state = state;
    this.#signals.send('state', state);
  }

  #finish(error: Error | null, discard: boolean): void {
    this.#backlog.end(error, discard);
    this.#enter({ is: 'closed', because: error });
    this.#end.abort();
  }
}

function nothingToKeep(): Promise<void> {
  return Promise.resolve();
}
