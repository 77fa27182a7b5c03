import { Bell, type Sleep } from '../../../../kernel/waiting.js';
import type { KeyedHash } from '../../../../kernel/keys.js';
import type { Ledger } from '../../../dissemination/ports.js';
import type { Seal } from '../../../events/model/seal.js';
import type { LogWatch, SurveyLog } from '../../ports.js';
import { RelaySeat, type Rider, type Seat, type Unseated } from './relay-seat.js';
import { relayTurn } from './relay-turn.js';
import { Seats } from './seats.js';

export interface RelayNeeds {
  readonly surveyLog: SurveyLog;
  readonly watch: LogWatch;
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
  /** Keeps who was told what, before it is sent. */
  readonly ledger: Ledger;
  readonly sleep: Sleep;
  readonly report: (fault: unknown) => void;
}

/** Goes along the log once for all feeds of this process that have caught up. */
export interface Relay {
  /** @returns null when the feed is too far behind to be waited for: it reads on by itself, and asks again */
  seat(rider: Rider): Seat | null;
}

/** How many events behind the relay a feed may be when it is seated: the relay goes back for it, and for it alone. */
const NEAR = 100n;

/**
 * How long the rights of those who are seated go without a look. One look does for all of them: a change of which the notice was
 * lost counts within a minute all the same.
 */
export const CONFIRM_EVERY_MS = 30_000;

export function logRelay(needs: RelayNeeds): Relay {
  return new LogRelay(needs);
}

/** Seats nobody: every feed reads, and is answered, by itself. */
export const NO_RELAY: Relay = { seat: () => null };

class LogRelay implements Relay {
  readonly #needs: RelayNeeds;
  readonly #seats = new Seats();
  readonly #called = new Bell();
  #calls = 0;
  #running = false;
  #interruptions: number;

  constructor(needs: RelayNeeds) {
    this.#needs = needs;
    this.#interruptions = needs.watch.interruptions();
  }

  seat(rider: Rider): Seat | null {
    if (this.#seats.size > 0 && rider.position < this.#seats.pace.done - NEAR) return null;
    const seat = new RelaySeat(rider);
    this.#seats.add(seat);
    this.#call();
    void this.#run();
    return { unseated: seat.unseated, leave: () => this.#leave(seat) };
  }

  #leave(seat: RelaySeat): ReturnType<Seat['leave']> {
    this.#remove(seat, 'read');
    return { place: seat.place, position: seat.position };
  }

  #remove(seat: RelaySeat, why: Unseated): void {
    this.#seats.delete(seat);
    seat.unseat(why);
    if (this.#seats.size === 0) this.#call();
  }

  /** Lets the relay look up: somebody sat down who is behind, or the last one got up. */
  #call(): void {
    this.#calls += 1;
    this.#called.ring();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#seats.size > 0) await this.#goOn().catch((fault: unknown) => this.#giveUp(fault));
    this.#running = false;
  }

  async #goOn(): Promise<void> {
    const isTime = await this.#grownOrDue();
    this.#doubtInterrupted();
    if (!isTime || this.#seats.size === 0) return;
    const unseat = (seat: RelaySeat, why: Unseated): void => this.#remove(seat, why);
    await relayTurn(this.#needs, { seats: this.#seats, unseat });
  }

  /** After an outage the log may be another one: everybody finds its own place in it. */
  #doubtInterrupted(): void {
    const interruptions = this.#needs.watch.interruptions();
    if (interruptions !== this.#interruptions) this.#unseatAll();
    this.#interruptions = interruptions;
  }

  /** @returns false when only somebody called */
  async #grownOrDue(): Promise<boolean> {
    const { watch, sleep } = this.#needs;
    const calls = this.#calls;
    const over = new AbortController();
    const isTime = [watch.grown(this.#seats.lowest(), over.signal), sleep(CONFIRM_EVERY_MS, over.signal)];
    const called = this.#called.until(() => this.#calls !== calls, over.signal).then(() => false);
    try {
      return await Promise.race([...isTime.map((each) => each.then(() => true)), called]);
    } finally {
      over.abort();
    }
  }

  /** Each goes on by itself, and meets the same trouble, or none. */
  #giveUp(fault: unknown): void {
    // With nobody left the hub has stopped, and its database with it.
    if (this.#seats.size > 0) this.#needs.report(fault);
    this.#unseatAll();
  }

  #unseatAll(): void {
    for (const seat of [...this.#seats]) this.#remove(seat, 'read');
  }
}
