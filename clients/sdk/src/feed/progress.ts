import type { FeedLag } from './lag.js';

/** How far catching up has come, in events that are the reader's own. */
export interface FeedProgress {
  /** Events told since it connected. */
  readonly told: number;
  /** How many there were to tell when it connected; with `isMore` there were more. Never less than `told`. */
  readonly of: number;
  readonly isMore: boolean;
}

/** Counts what is told of what waited, until it has caught up. */
export class Progress {
  readonly #tell: (progress: FeedProgress) => void;
  #told = 0;
  #lag: FeedLag | null = null;
  #isOver = false;

  /** @param measure - how much waits; asked once. Where nobody answers, nothing is told: a count is worth no fault */
  constructor(measure: () => Promise<FeedLag>, tell: (progress: FeedProgress) => void) {
    this.#tell = tell;
    measure().then(
      (lag) => this.#measured(lag),
      () => undefined,
    );
  }

  event(): void {
    this.#told += 1;
    this.#say();
  }

  end(): void {
    this.#isOver = true;
  }

  #measured(lag: FeedLag): void {
    this.#lag = lag;
    if (lag.events > 0) this.#say();
  }

  #say(): void {
    if (this.#lag === null || this.#isOver) return;
    const { events, isMore } = this.#lag;
    this.#tell({ told: this.#told, of: Math.max(this.#told, events), isMore });
  }
}
