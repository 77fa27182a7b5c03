import { unlessAborted } from '../../../kernel/waiting.js';
import type { FeedEnd, FeedMessage } from '../model/feed-message.js';
import { noticeOf } from '../model/notices.js';
import type { Outlet } from '../ports.js';
import type { FeedFollower, FeedStep } from './feed-follower.js';

/** Why a stream may end from outside: the process stops, and whoever asked for the stream hears why the hub ended it. */
export interface StreamBounds {
  readonly stop: AbortSignal;
  /** Called once, after the last message was taken; the stream is done when this is. Not called when the reader itself leaves. */
  readonly ended: (end: FeedEnd) => void | Promise<void>;
}

/**
 * The messages of one follower, pulled one by one.
 *
 * Written out and not a generator: a generator's `return()` waits until the `next()` before it is answered, which for an idle
 * feed may be days, and keeps everything the subscription holds for as long.
 */
export class FeedStream implements AsyncIterableIterator<FeedMessage> {
  readonly #follower: FeedFollower;
  readonly #bounds: StreamBounds;
  readonly #halt = new AbortController();
  readonly #stopped = (): void => this.#halt.abort();
  #turn: Promise<unknown> = Promise.resolve();
  #end: FeedEnd | null = null;
  #left = false;

  constructor(follower: FeedFollower, bounds: StreamBounds) {
    this.#follower = follower;
    this.#bounds = bounds;
    bounds.stop.addEventListener('abort', this.#stopped);
    if (bounds.stop.aborted) this.#stopped();
  }

  /** Lets the relay answer past this stream what many are answered alike. To be said before the first message is asked for. */
  share(outlet: Outlet): void {
    this.#follower.share(outlet);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Calls that overlap are answered one after another, in order. */
  next(): Promise<IteratorResult<FeedMessage>> {
    const answer = this.#turn.then(() => this.#next());
    this.#turn = answer.catch(() => null);
    return answer;
  }

  return(): Promise<IteratorResult<FeedMessage>> {
    this.#leave();
    return Promise.resolve(DONE);
  }

  async #next(): Promise<IteratorResult<FeedMessage>> {
    if (this.#left) return DONE;
    const { message, end } = this.#end === null ? await this.#step() : { message: null, end: this.#end };
    if (this.#left) return DONE;
    this.#end = end;
    if (message !== null) return { done: false, value: message };
    this.#leave();
    if (end !== null) await this.#bounds.ended(end);
    return DONE;
  }

  /** A stream halted while its reader is still there is one whose process stops. */
  async #step(): Promise<FeedStep> {
    const step = await unlessAborted(this.#follower.step(this.#halt.signal), this.#halt.signal);
    return step ?? { message: noticeOf('shutting-down'), end: 'shutting-down' };
  }

  #leave(): void {
    this.#left = true;
    this.#halt.abort();
    this.#bounds.stop.removeEventListener('abort', this.#stopped);
  }
}

const DONE: IteratorResult<FeedMessage> = { done: true, value: undefined };
