import {
  type Advisory,
  type Outcome,
  type PortionInput,
  prose,
  type Seamark,
  SeamarkFault,
  SeamarkRequestError,
  SeamarkUnreachable,
} from '@seamark/sdk';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from './oracle/order.js';
import type { Operation } from './oracle/script.js';

/** What the publishers know of what they did. */
export interface Ledger {
  /** The hub's name of each advisory of the script. */
  readonly names: Map<string, string>;
  readonly spans: Map<string, Span>;
  /** Answers that were lost, so that what became of the request had to be found out. */
  lostAnswers: number;
  /** Operations that stand. */
  done: number;
}

export function emptyLedger(): Ledger {
  return { names: new Map(), spans: new Map(), lostAnswers: 0, done: 0 };
}

const PAUSE_MS = 100;

/** Publishes one lane's operations, each only when the one before it is known to stand. */
export class Publisher {
  readonly #seamark: Seamark;
  readonly #ledger: Ledger;
  /** As the author last saw its advisories. */
  readonly #seen = new Map<string, Advisory>();

  constructor(seamark: Seamark, ledger: Ledger) {
    this.#seamark = seamark;
    this.#ledger = ledger;
  }

  async play(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) await this.#do(operation);
  }

  async #do(operation: Operation): Promise<void> {
    if (operation.kind === 'publish') await this.#draft(operation);
    const before = this.#advisory(operation);
    const sentAt = performance.now();
    const attempt = this.#attemptOf(operation, before);
    const after = await this.#settle(attempt, before.name);
    this.#seen.set(operation.advisory, after);
    this.#ledger.spans.set(operation.id, { sentAt, stoodAt: performance.now() });
    this.#ledger.done += 1;
  }

  /** Of drafts nobody is told, so sending one again by its key is all that it takes. */
  async #draft({ advisory, portions }: Operation): Promise<void> {
    const { advisories } = this.#seamark;
    const input = {
      kind: 'PRACTICE',
      idempotencyKey: `draft ${advisory}`,
      portions: portionsOf(advisory, portions),
    } as const;
    for (;;) {
      const drafted = await this.#answer(advisories.draft(input));
      if (drafted === null) continue;
      this.#seen.set(advisory, drafted);
      this.#ledger.names.set(advisory, drafted.name);
      return;
    }
  }

  #attemptOf(operation: Operation, before: Advisory): Attempt {
    const { advisories } = this.#seamark;
    const { name, viewKey: expectViewKey } = before;
    // Every other one is sent again by its key; of the rest it is looked up whether they stand.
    const isKeyed = operation.portions.length % 2 === 0;
    const given = isKeyed ? { name, expectViewKey, idempotencyKey: operation.id } : { name, expectViewKey };
    const sends = {
      publish: () => advisories.publish(given),
      withdraw: () => advisories.withdraw({ ...given, reason: 'It was a test.' }),
      revise: () => advisories.revise({ ...given, portions: revised(operation, before) }),
    };
    return { isKeyed, send: sends[operation.kind], stands: (now) => now.viewKey !== expectViewKey };
  }

  async #settle({ isKeyed, send, stands }: Attempt, name: string): Promise<Advisory> {
    for (;;) {
      const answered = await this.#answer(send());
      if (answered !== null) return answered;
      const now = isKeyed ? null : await this.#look(name);
      if (now !== null && stands(now)) return now;
    }
  }

  async #look(name: string): Promise<Advisory | null> {
    try {
      return await this.#seamark.advisories.get(name);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(PAUSE_MS);
      return null;
    }
  }

  /** @returns null when it is not known what became of it. @throws what no other attempt mends */
  async #answer(asked: Promise<Outcome>): Promise<Advisory | null> {
    try {
      const outcome = await asked;
      if (outcome.ok) return outcome.advisory;
      if (!OVERTAKEN.includes(outcome.refusal.code)) throw new Error(JSON.stringify(outcome.refusal));
      return null;
    } catch (error) {
      if (!isPassing(error)) throw error;
      this.#ledger.lostAnswers += 1;
      await sleep(PAUSE_MS);
      return null;
    }
  }

  #advisory({ advisory }: Operation): Advisory {
    const seen = this.#seen.get(advisory);
    if (!seen) throw new Error(`The script speaks of ${advisory} before it is published.`);
    return seen;
  }
}

interface Attempt {
  readonly isKeyed: boolean;
  readonly send: () => Promise<Outcome>;
  /** Told by what the author sees now. */
  readonly stands: (now: Advisory) => boolean;
}

/** An earlier attempt whose answer was lost stands already. */
const OVERTAKEN: readonly string[] = ['STALE_REVISION', 'WRONG_STATE', 'RATE_LIMITED'];

function isPassing(error: unknown): boolean {
  if (error instanceof SeamarkRequestError) return error.code === 'TIMEOUT' || error.code === 'RATE_LIMITED';
  return error instanceof SeamarkUnreachable || error instanceof SeamarkFault;
}

function portionsOf(advisory: string, portions: Operation['portions']): PortionInput[] {
  return portions.map(({ type, marking, presence, version }) =>
    prose(type)(`${advisory} ${type} ${version}`, marking as PortionInput['marking'], { presence }),
  );
}

/** Each portion takes the place of the one of its type. */
function revised({ advisory, portions }: Operation, { portions: standing }: Advisory): PortionInput[] {
  const ids = new Map(standing.map(({ type, id }) => [type, id]));
  return portionsOf(advisory, portions).map((portion) => ({ ...portion, id: ids.get(portion.type) ?? null }));
}
