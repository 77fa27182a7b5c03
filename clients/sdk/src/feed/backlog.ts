/** Items that arrived and were not taken yet, then an end or an error. */
export class Backlog<T> {
  readonly #items: T[] = [];
  readonly #waiting = new Set<() => void>();
  #end: { readonly error: Error | null } | null = null;

  get size(): number {
    return this.#items.length;
  }

  push(item: T): void {
    this.#items.push(item);
    this.#wake();
  }

  /** Nothing more comes. What is there can still be taken, unless `discard`. */
  end(error: Error | null, discard = false): void {
    this.#end ??= { error };
    if (discard) this.#items.length = 0;
    this.#wake();
  }

  /** The next item, as soon as there is one. @throws the error that it ended with */
  async take(): Promise<IteratorResult<T, undefined>> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#wake();
        return { done: false, value: item };
      }
      if (this.#end) return this.#ended(this.#end);
      await this.#change();
    }
  }

  /** Resolves when no more than `size` items wait, or when it ended. */
  async shrunkTo(size: number): Promise<void> {
    while (this.#items.length > size && !this.#end) await this.#change();
  }

  #ended({ error }: { readonly error: Error | null }): IteratorResult<T, undefined> {
    // An error is told once; after that the iteration is over, as iterators have it.
    this.#end = { error: null };
    if (error) throw error;
    return { done: true, value: undefined };
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #wake(): void {
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }
}
