import type { FeedLag } from '@seamark/sdk';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { replayWords } from '../words/subscription-words.js';

/** How often it is told how far a replay has come, in milliseconds. */
const TELL_EVERY_MS = 5_000;

/** Counts what waited when the watcher began, as it is handled. */
export class Replay {
  readonly #terminal: Terminal;
  readonly #total: number;
  #handled = 0;
  #toldAt: number;

  /** @param lag - null when it is not known, or nothing waits */
  constructor(terminal: Terminal, lag: FeedLag | null) {
    this.#terminal = terminal;
    this.#total = lag === null || lag.isMore ? 0 : lag.events;
    this.#toldAt = Date.now();
  }

  handled(count = 1): void {
    if (this.#handled >= this.#total) return;
    this.#handled = Math.min(this.#total, this.#handled + count);
    const isSlow = Date.now() - this.#toldAt >= TELL_EVERY_MS;
    if (!isSlow) return;
    this.#toldAt = Date.now();
    say(this.#terminal.err, replayWords(this.#handled, this.#total));
  }
}
