import type { Delivery, Ledger } from '../ports.js';

/** A ledger in memory, which can be made to wait, and to fail. */
export class FakeLedger implements Ledger {
  readonly kept: Delivery[] = [];
  #held: { readonly over: Promise<void>; readonly end: () => void } | null = null;
  #fault: Error | null = null;

  record(delivery: Delivery): Promise<void> | null {
    if (delivery.told.length === 0) return null;
    return this.#keep(delivery);
  }

  /** Lets what is recorded wait until it is released. */
  hold(): void {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#held = { over, end };
  }

  release(): void {
    this.#held?.end();
    this.#held = null;
  }

  failWith(fault: Error | null): void {
    this.#fault = fault;
  }

  async #keep(delivery: Delivery): Promise<void> {
    await this.#held?.over;
    if (this.#fault !== null) throw this.#fault;
    this.kept.push(delivery);
  }
}
