import type { CursorStore } from './cursor-store.js';

interface Entry {
  readonly cursor: string;
  isDone: boolean;
}

/** Which events were handled: the kept cursor moves over an event once it and all before it are done. */
export class Ledger {
  readonly #entries: Entry[] = [];
  #lastSave: Promise<void> = Promise.resolve();

  constructor(private readonly store: CursorStore) {}

  /** @returns what to call when the event at `cursor` was handled */
  open(cursor: string): () => Promise<void> {
    const entry = { cursor, isDone: false };
    this.#entries.push(entry);
    return () => this.#settle(entry);
  }

  /** The hub says that nothing else came up to `cursor`. */
  pass(cursor: string): void {
    const settled = this.open(cursor)();
    // A place that could not be kept shows at the next event that is done; until then the older one is good.
    settled.catch(() => undefined);
  }

  #settle(entry: Entry): Promise<void> {
    entry.isDone = true;
    const firstOpen = this.#entries.findIndex(({ isDone }) => !isDone);
    const done = this.#entries.splice(0, firstOpen < 0 ? this.#entries.length : firstOpen);
    const last = done.at(-1);
    return last ? this.#save(last.cursor) : Promise.resolve();
  }

  #save(cursor: string): Promise<void> {
    const save = () => this.store.save(cursor);
    this.#lastSave = this.#lastSave.then(save, save);
    return this.#lastSave;
  }
}
