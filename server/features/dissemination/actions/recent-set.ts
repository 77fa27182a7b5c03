/** Remembers the newest texts that it was given, `least` of them at least and twice as many at most, and forgets the oldest by the heap. */
export class RecentSet {
  readonly #least: number;
  #newer = new Set<string>();
  #older = new Set<string>();

  constructor(least: number) {
    this.#least = least;
  }

  has(text: string): boolean {
    if (this.#newer.has(text)) return true;
    if (!this.#older.has(text)) return false;
    // What is asked for again and again stays.
    this.add(text);
    return true;
  }

  add(text: string): void {
    this.#newer.add(text);
    if (this.#newer.size < this.#least) return;
    this.#older = this.#newer;
    this.#newer = new Set();
  }
}
