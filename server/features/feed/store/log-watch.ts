import { Bell } from '../../../kernel/waiting.js';
import type { Database } from '../../../platform/postgres/database.js';
import type { Position } from '../model/recorded-event.js';
import type { LogWatch } from '../ports.js';

/** How long a wake-up that was lost on its way may go unnoticed. */
const POLL_EVERY_MS = 500;

/** What a watch is made on: a hint that the log has grown, and how far it reaches. */
export interface WatchedLog {
  listen(wake: () => void): Promise<() => Promise<void>>;
  head(): Promise<Position>;
}

export interface OpenLogWatch extends LogWatch {
  close(): Promise<void>;
}

/** Watches the hub's log for all feeds of this process. */
export function watchLog(database: Database): Promise<OpenLogWatch> {
  return watch({
    listen: (wake) => database.listen('hub_event', wake),
    head: () => database.relay(async (sql) => BigInt((await sql.query<HeadRow[]>(HEAD))[0]?.position ?? 0)),
  });
}

interface HeadRow {
  readonly position: string;
}

const HEAD = 'SELECT position FROM hub.log_head';

export async function watch(log: WatchedLog, pollEveryMs = POLL_EVERY_MS): Promise<OpenLogWatch> {
  const heads = new HeadWatch(log);
  const unlisten = await log.listen(() => void heads.look());
  const poll = setInterval(() => void heads.look(), pollEveryMs).unref();
  return {
    grown: (position, signal) => heads.grown(position, signal),
    interruptions: () => heads.interruptions,
    close: () => {
      clearInterval(poll);
      return unlisten();
    },
  };
}

/** Where the head was last seen. */
class HeadWatch {
  readonly #log: WatchedLog;
  readonly #bell = new Bell();
  #head: Position = 0n;
  #inSight = true;
  #looking = false;
  #lookAgain = false;
  interruptions = 0;

  constructor(log: WatchedLog) {
    this.#log = log;
  }

  grown(position: Position, signal: AbortSignal): Promise<void> {
    const { interruptions } = this;
    return this.#bell.until(() => this.#head > position || this.interruptions !== interruptions, signal);
  }

  /** One look at a time: hints that come meanwhile make one more, so that none is lost and none piles up. */
  async look(): Promise<void> {
    this.#lookAgain = this.#looking;
    if (this.#looking) return;
    this.#looking = true;
    await this.#lookOnce();
    this.#looking = false;
    if (this.#lookAgain) await this.look();
  }

  async #lookOnce(): Promise<void> {
    try {
      this.#see(await this.#log.head());
    } catch {
      // An outage is told by whoever reads; here it is enough that the next look knows of it.
      this.#inSight = false;
    }
  }

  #see(head: Position): void {
    const interrupted = !this.#inSight || head < this.#head;
    if (interrupted) this.interruptions += 1;
    this.#inSight = true;
    this.#head = head;
    this.#bell.ring();
  }
}
