import type { ReceivedEvent } from '@seamark/sdk';

/** Events of bulk imports in a row, as one. */
export interface BackfillSummary {
  readonly count: number;
  /** How many of them change what was imported before. */
  readonly changed: number;
  /** Whose words they are: `AVID, imported by Meridian Labs`. */
  readonly whose: readonly string[];
  /** Of the last of them. */
  readonly at: Date;
  readonly cursor: string;
}

/**
 * Gathers events of bulk imports until another event, or a moment of quiet, ends them. They count as handled, so that the
 * kept place moves over them, only once they are told.
 */
export class BackfillSum {
  #last: ReceivedEvent | null = null;
  #handled: (() => Promise<void>)[] = [];
  #changed = 0;
  #whose = new Set<string>();

  /** @param whoseWords - whose words an event's advisory is */
  constructor(private readonly whoseWords: (event: ReceivedEvent) => string) {}

  add(event: ReceivedEvent): void {
    this.#last = event;
    this.#handled.push(event.done);
    if (event.type !== 'PUBLISHED') this.#changed += 1;
    this.#whose.add(this.whoseWords(event));
  }

  /** What there was since the last time, null when there was nothing; `done` is to be called once it is told. */
  take(): { readonly summary: BackfillSummary; readonly done: () => Promise<void> } | null {
    const [last, handled, changed, whose] = [this.#last, this.#handled, this.#changed, this.#whose];
    if (last === null) return null;
    [this.#last, this.#handled, this.#changed, this.#whose] = [null, [], 0, new Set()];
    const summary = { count: handled.length, changed, whose: [...whose].sort(), at: last.at, cursor: last.cursor };
    return { summary, done: async () => void (await Promise.all(handled.map((done) => done()))) };
  }
}
