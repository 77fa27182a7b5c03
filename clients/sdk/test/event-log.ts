/** One message of the feed as a hub answers it, with the name of its type. */
export type Answered = { readonly __typename: string } & Record<string, unknown>;

/** A log that any number of readers follow from wherever they stand; the cursor of the nth event is `c<n>`. */
export class EventLog {
  readonly events: Answered[] = [];
  readonly #waiting = new Set<() => void>();

  append(event: Record<string, unknown>): void {
    this.events.push({ __typename: 'FeedEvent', cursor: `c${this.events.length + 1}`, ...event });
    this.wake();
  }

  /** How many events a cursor has behind it; null for one that is not of this log. */
  place(cursor: string): number | null {
    const place = Number(/^c(\d+)$/.exec(cursor)?.[1] ?? Number.NaN);
    return place <= this.events.length ? place : null;
  }

  grown(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  wake(): void {
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }
}

/** Everything behind `place`, FeedCaughtUp, then what comes. An iterator and no generator: those return only between events. */
export function follow(log: EventLog, start: number): AsyncIterableIterator<{ feed: Answered }> {
  let place = start;
  let hasCaughtUp = false;
  let isOver = false;
  return {
    async next() {
      while (!isOver) {
        const event = log.events[place];
        if (event) {
          place += 1;
          return { done: false, value: { feed: event } };
        }
        if (!hasCaughtUp) {
          hasCaughtUp = true;
          return { done: false, value: { feed: { __typename: 'FeedCaughtUp', cursor: `c${place}` } } };
        }
        await log.grown();
      }
      return { done: true, value: undefined };
    },
    return() {
      isOver = true;
      log.wake();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
