/** Counts the open sockets of each account, or of each address for visitors. */
export class SocketCounter {
  readonly #limit: number;
  readonly #open = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @returns what gives the place back, once; null when there is none left */
  take(owner: string): (() => void) | null {
    const open = this.#open.get(owner) ?? 0;
    if (open >= this.#limit) return null;
    this.#open.set(owner, open + 1);
    let held = true;
    return () => {
      if (held) this.#give(owner);
      held = false;
    };
  }

  #give(owner: string): void {
    const left = (this.#open.get(owner) ?? 1) - 1;
    if (left === 0) this.#open.delete(owner);
    else this.#open.set(owner, left);
  }
}
