import type { Pools } from './input-value.js';

/** The advisories that a viewer was answered with, each with its latest view key: what it may try to change. */
export class OwnAdvisories {
  readonly #names: string[] = [];
  readonly #viewKeys: string[] = [];

  learn(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    const { name, viewKey } = answer as { readonly name?: unknown; readonly viewKey?: unknown };
    if (typeof name === 'string' && typeof viewKey === 'string') this.#keep(name, viewKey);
    for (const inner of Object.values(answer)) this.learn(inner);
  }

  /** Two pools more, in one order, which grow while more is learnt. */
  among(pools: Pools): Pools {
    return new Map([...pools, ['own name', this.#names], ['own viewKey', this.#viewKeys]]);
  }

  #keep(name: string, viewKey: string): void {
    const known = this.#names.indexOf(name);
    const place = known < 0 ? this.#names.length : known;
    this.#names[place] = name;
    this.#viewKeys[place] = viewKey;
  }
}
