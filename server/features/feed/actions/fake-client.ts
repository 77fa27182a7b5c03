import type { FeedMessage } from '../model/feed-message.js';
import { FakeHub, cursorOf, isOpen } from './fake-feed.js';
import type { FeedStream } from './feed-stream.js';

/** A client of a hub of its own: it keeps its last cursor, and what it heard. */
export class FakeClient {
  readonly hub = new FakeHub();
  readonly heard: FeedMessage[] = [];
  #cursor = cursorOf('beginning');
  #feed: FeedStream | null = null;
  #waiting: Promise<void> | null = null;

  /** @returns false when the feed has nothing to say for now; the client then goes on waiting */
  async hear(): Promise<boolean> {
    this.#waiting ??= this.#hearNext();
    if (await isOpen(this.#waiting)) return false;
    this.#waiting = null;
    return true;
  }

  async hearAll(): Promise<void> {
    while (await this.hear());
  }

  /** Cuts the connection off; the next thing heard comes over another one, from the last cursor. */
  async drop(): Promise<void> {
    await this.#feed?.return();
    await this.#waiting;
    this.#feed = null;
    this.#waiting = null;
  }

  async #hearNext(): Promise<void> {
    this.#feed ??= await this.hub.follow({ after: this.#cursor });
    const { value } = await this.#feed.next();
    if (value === undefined) return;
    this.heard.push(value);
    if (value.is !== 'notice') this.#cursor = value.cursor;
  }
}
