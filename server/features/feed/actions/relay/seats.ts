import type { Position } from '../../model/recorded-event.js';
import type { RelaySeat, Unseated } from './relay-seat.js';

/** Who is seated while the relay goes along the log, and how it gives somebody up. */
export interface Turn {
  readonly seats: Seats;
  readonly unseat: (seat: RelaySeat, why: Unseated) => void;
}

/** Everyone seated, and who among them holds which atom: an event passes by those whom none of its labels names. */
export class Seats {
  readonly #all = new Set<RelaySeat>();
  readonly #byAtom = new Map<number, Set<RelaySeat>>();

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): Iterator<RelaySeat> {
    return this.#all.values();
  }

  add(seat: RelaySeat): void {
    this.#all.add(seat);
    for (const atom of seat.clearance.atoms) {
      const holders = this.#byAtom.get(atom) ?? new Set();
      this.#byAtom.set(atom, holders.add(seat));
    }
  }

  delete(seat: RelaySeat): void {
    this.#all.delete(seat);
    for (const atom of seat.clearance.atoms) {
      const holders = this.#byAtom.get(atom);
      holders?.delete(seat);
      if (holders?.size === 0) this.#byAtom.delete(atom);
    }
  }

  /** Whether anybody holds the atom. */
  isHeld(atom: number): boolean {
    return this.#byAtom.has(atom);
  }

  /** Those who may be sent to, hold one of the atoms at least, and have not gone past `position`. */
  holding(atoms: ReadonlySet<number>, position: Position): ReadonlySet<RelaySeat> {
    const found = new Set<RelaySeat>();
    const take = (seat: RelaySeat): void => {
      if (seat.confirmed && seat.position < position) found.add(seat);
    };
    for (const atom of atoms) this.#byAtom.get(atom)?.forEach(take);
    return found;
  }
}
