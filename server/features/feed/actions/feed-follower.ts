import type { Clock } from '../../../kernel/clock.js';
import type { KeyedHash } from '../../../kernel/keys.js';
import type { Sleep } from '../../../kernel/waiting.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { sealFeedCursor } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { FeedEnd, FeedEventView, FeedMessage } from '../model/feed-message.js';
import { noticeOf } from '../model/notices.js';
import type { Position } from '../model/recorded-event.js';
import type { LogWatch, Outlet, ReadEventLog, RefreshViewer, RightsWatch } from '../ports.js';
import { CurrentViewer } from './current-viewer.js';
import { grownOrDue } from './grown-or-due.js';
import { type FeedItem, type FeedPage, readFeedPage, type Standing } from './read-feed-page.js';
import type { Relay } from './relay/log-relay.js';
import type { Seat } from './relay/relay-seat.js';
import { ride } from './relay/ride.js';

/** How long a page may wait for a slow reader before it is read anew, under the rights and the content of then. */
export const PAGE_LIFE_MS = 5_000;

/** The waits between attempts to reach a log that fails: doubled from the first to the last. */
export const FIRST_RETRY_MS = 250;
export const LAST_RETRY_MS = 10_000;

export interface FollowerNeeds {
  readonly readEventLog: ReadEventLog;
  readonly watch: LogWatch;
  readonly refreshViewer: RefreshViewer;
  readonly rights: RightsWatch;
  readonly relay: Relay;
  /** Seals feed cursors. */
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Told of the first fault of each outage. */
  readonly report: (fault: unknown) => void;
}

export interface FollowerStart {
  readonly standing: Standing;
  readonly filter: AdvisoryFilter | null;
  readonly backfill: boolean;
  readonly toTell?: (events: readonly FeedEventView[]) => Promise<void>;
}

/** What a follower has to say next, and whether that is its last word. */
export interface FeedStep {
  readonly message: FeedMessage | null;
  readonly end: FeedEnd | null;
}

/** Goes along the log for one viewer, as fast as it is asked to: it holds a place and at most one page, never a queue. */
export class FeedFollower {
  readonly #needs: FollowerNeeds;
  readonly #start: FollowerStart;
  readonly #current: CurrentViewer;
  #standing: Standing;
  #page: { readonly items: FeedItem[]; readonly end: Standing; readonly readAt: number } | null = null;
  #caughtUp = false;
  #failures = 0;
  #interruptions: number;
  #outlet: Outlet | null = null;

  constructor(needs: FollowerNeeds, viewer: Viewer, start: FollowerStart) {
    this.#needs = needs;
    this.#start = start;
    this.#current = new CurrentViewer(needs, viewer);
    this.#standing = start.standing;
    this.#interruptions = needs.watch.interruptions();
  }

  /** From now on the relay may send events past the stream, while the feed has caught up. */
  share(outlet: Outlet): void {
    this.#outlet = outlet;
  }

  /** The next message, waited for; null when `halt` is aborted first. */
  async step(halt: AbortSignal): Promise<FeedStep | null> {
    while (!halt.aborted) {
      const message = this.#fromPage() ?? this.#onceCaughtUp();
      if (message !== null) return { message, end: null };
      const end = await this.#readOn(halt);
      if (end !== null) return { message: noticeOf(end), end };
    }
    return null;
  }

  #fromPage(): FeedMessage | null {
    const page = this.#page;
    // Left by a reader too slow for it: the standing is that of the last event sent, so nothing is lost.
    if (page === null || Math.abs(this.#now() - page.readAt) > PAGE_LIFE_MS) return this.#drop();
    const item = page.items.shift();
    if (item === undefined) return this.#drop();
    this.#standing = page.items.length === 0 ? page.end : item.standing;
    return item.message;
  }

  #drop(): null {
    this.#page = null;
    return null;
  }

  #onceCaughtUp(): FeedMessage | null {
    if (this.#caughtUp || !this.#standing.atHead) return null;
    this.#caughtUp = true;
    const { account } = this.#current.viewer;
    return { is: 'caught-up', cursor: sealFeedCursor(this.#needs.seal, account, this.#standing.place) };
  }

  async #readOn(halt: AbortSignal): Promise<FeedEnd | null> {
    try {
      const page = await this.#nextPage(halt);
      if (halt.aborted) return null;
      const end = await this.#endBefore(page);
      if (end === null && typeof page === 'object') await this.#announce(page);
      if (end === null && typeof page === 'object') this.#hold(page);
      this.#failures = 0;
      return end;
    } catch (fault) {
      await this.#recover(fault, halt);
      return null;
    }
  }

  /** Waits until there may be one. */
  async #nextPage(halt: AbortSignal): Promise<FeedPage | 'due' | 'lost'> {
    this.#doubtInterrupted();
    const grown = !this.#standing.atHead || (await this.#waited(halt));
    if (!grown || halt.aborted) return 'due';
    this.#doubtInterrupted();
    const query = { ...this.#start, standing: this.#standing };
    return (await readFeedPage(this.#needs, this.#current.viewer, query)) ?? 'lost';
  }

  /** At the head: until there may be something to read, or it is time to look at the viewer's rights (false). */
  async #waited(halt: AbortSignal): Promise<boolean> {
    const position = this.#standing.position ?? 0n;
    const hastened = (signal: AbortSignal): Promise<void> => this.#current.touched(signal);
    const seat = this.#seatAt(position);
    if (seat === null) return grownOrDue(this.#needs, { hastened, halt, position, dueMs: this.#current.dueMs() });
    const { standing, toRead } = await ride(seat, { hastened, halt });
    this.#standing = standing;
    return toRead;
  }

  #seatAt(position: Position): Seat | null {
    const { filter, backfill } = this.#start;
    const { place } = this.#standing;
    const outlet = this.#caughtUp ? this.#outlet : null;
    return (
      outlet && this.#needs.relay.seat({ viewer: this.#current.viewer, place, position, filter, backfill, outlet })
    );
  }

  /** Rights are looked at before something is sent, and when it is time; hidden events hasten neither, or they would show. */
  async #endBefore(page: FeedPage | 'due' | 'lost'): Promise<FeedEnd | null> {
    if (page === 'lost') return 'cursor-unknown';
    const isQuiet = page !== 'due' && page.items.length === 0 && this.#current.dueMs() > 0;
    return isQuiet ? null : this.#current.look();
  }

  async #announce({ items }: FeedPage): Promise<void> {
    if (items.length > 1) await this.#start.toTell?.(items.map(({ message }) => message));
  }

  #hold({ items, end }: FeedPage): void {
    if (items.length === 0) this.#standing = end;
    this.#page = { items: [...items], end, readAt: this.#now() };
  }

  async #recover(fault: unknown, halt: AbortSignal): Promise<void> {
    if (this.#failures === 0) this.#needs.report(fault);
    this.#doubtPosition();
    await this.#needs.sleep(Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LAST_RETRY_MS), halt);
    this.#failures += 1;
  }

  #doubtInterrupted(): void {
    const interruptions = this.#needs.watch.interruptions();
    if (interruptions !== this.#interruptions) this.#doubtPosition();
    this.#interruptions = interruptions;
  }

  /** After an outage the log may be another one (a standby that lost commits): only the place still tells, as for a client that reconnects. */
  #doubtPosition(): void {
    this.#standing = { ...this.#standing, position: null, atHead: false };
  }

  #now(): number {
    return this.#needs.clock.now().getTime();
  }
}
