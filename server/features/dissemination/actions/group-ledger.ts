import type { Delivery, KeepDeliveries, Ledger } from '../ports.js';
import { RecentSet } from './recent-set.js';

/** Of how many deliveries a process remembers at least that they are kept: a reader who reads again then waits for nothing. */
const REMEMBERED = 100_000;

/** How many deliveries are committed at once at most. */
const MOST_AT_ONCE = 2_000;

/** Keeps nothing: for benches that compare. */
export const NO_LEDGER: Ledger = { record: () => null };

/**
 * Commits in groups: while one is on its way, whatever else is told gathers for the next. So however many answers wait, they wait for
 * two commits at most, and an answer that tells its reader nothing new waits for none.
 */
export function groupLedger(keep: KeepDeliveries): Ledger {
  return new GroupLedger(keep);
}

interface Waiting {
  readonly delivery: Delivery;
  /** What is remembered of it once it is kept. */
  readonly keys: readonly string[];
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

class GroupLedger implements Ledger {
  readonly #keep: KeepDeliveries;
  readonly #known = new RecentSet(REMEMBERED);
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(keep: KeepDeliveries) {
    this.#keep = keep;
  }

  record({ tokens: all, told, way }: Delivery): Promise<void> | null {
    const tokens = all.filter((token) => token !== 0);
    const [only, ...others] = tokens;
    if (only === undefined || told.length === 0) return null;
    // What is told to many at once is an event, new to all of them: looking it up would find nothing, and push out what would be found.
    if (others.length > 0) return this.#join({ tokens, told, way }, []);
    const unknown = told
      .map((extract) => ({ extract, key: `${only} ${way} ${extract.versions.join()}` }))
      .filter(({ key }) => !this.#known.has(key));
    if (unknown.length === 0) return null;
    const delivery = { tokens, told: unknown.map(({ extract }) => extract), way };
    return this.#join(
      delivery,
      unknown.map(({ key }) => key),
    );
  }

  #join(delivery: Delivery, keys: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ delivery, keys, resolve, reject });
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, MOST_AT_ONCE));
    this.#busy = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      await this.#keep(group.map(({ delivery }) => delivery));
      for (const key of group.flatMap(({ keys }) => keys)) this.#known.add(key);
      for (const { resolve } of group) resolve();
    } catch (fault) {
      for (const { reject } of group) reject(fault);
    }
  }
}
