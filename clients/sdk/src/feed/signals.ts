/** Tells listeners what happens, by name. */
export class Signals<Kinds extends object> {
  readonly #listeners = new Map<keyof Kinds, Set<(value: never) => void>>();

  /** @returns what to call to hear no more of it */
  on<Kind extends keyof Kinds>(kind: Kind, listener: (value: Kinds[Kind]) => void): () => void {
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** True when somebody listens to it. */
  isHeard(kind: keyof Kinds): boolean {
    return (this.#listeners.get(kind)?.size ?? 0) > 0;
  }

  send<Kind extends keyof Kinds>(kind: Kind, value: Kinds[Kind]): void {
    for (const listener of this.#listeners.get(kind) ?? []) listener(value as never);
  }
}
