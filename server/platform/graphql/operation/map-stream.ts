/**
 * What a stream answers, each item mapped.
 *
 * Written out and not an async generator: a generator's `return()` waits for the `next()` before it, so that a subscription to
 * something quiet is never let go. Here leaving answers a pending `next()` at once, whatever the source does.
 */
export function mapStream<From, To>(
  source: AsyncIterable<From>,
  map: (item: From) => Promise<To>,
): AsyncGenerator<To, void, void> {
  return new MappedStream(source, map) satisfies Released<To> as AsyncGenerator<To, void, void>;
}

/** What graphql-ws looks for in a subscription before it lets go of it. */
type Released<To> = Required<Pick<AsyncGenerator<To, void, void>, 'next' | 'return' | 'throw'>>;

class MappedStream<From, To> {
  readonly #source: AsyncIterator<From>;
  readonly #map: (item: From) => Promise<To>;
  readonly #waiting = new Set<(end: IteratorResult<To, void>) => void>();
  #left = false;

  constructor(source: AsyncIterable<From>, map: (item: From) => Promise<To>) {
    this.#source = source[Symbol.asyncIterator]();
    this.#map = map;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<To, void>> {
    if (this.#left) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting.add(resolve);
      this.#step()
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(resolve));
    });
  }

  return(): Promise<IteratorResult<To, void>> {
    this.#leave();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<IteratorResult<To, void>> {
    this.#leave();
    return Promise.reject(error);
  }

  async #step(): Promise<IteratorResult<To, void>> {
    const item = await this.#source.next();
    return item.done || this.#left ? DONE : { done: false, value: await this.#map(item.value) };
  }

  #leave(): void {
    if (this.#left) return;
    this.#left = true;
    for (const answer of this.#waiting) answer(DONE);
    // Nobody waits for the source to end, or hears of it when it cannot.
    void this.#source.return?.().catch(() => undefined);
  }
}

const DONE: IteratorResult<never, void> = { done: true, value: undefined };
