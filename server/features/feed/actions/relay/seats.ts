import type { Position } from '../../model/recorded-event.js';
import { Crowd, crowdOf } from './crowd.js';
import type { Pace, RelaySeat, Unseated } from './relay-seat.js';

/** Who is seated while the relay goes along the log, and how it gives somebody up. */
export interface Turn {
  readonly seats: Seats;
  readonly unseat: (seat: RelaySeat, why: Unseated) => void;
}

/**
 * Everyone seated. Nearly all go along the log together, and none of them is looked at but for an event that names what it holds;
 * who has just sat down, or stands elsewhere, is counted apart until it has come to where the others are.
 */
export class Seats {
  readonly pace: Pace = { done: 0n, version: 0 };
  readonly #together = new Set<RelaySeat>();
  readonly #apart = new Set<RelaySeat>();
  readonly #crowds = new Map<string, Crowd>();
  readonly #byAtom = new Map<number, Set<Crowd>>();
  /** When the first of those who have gone together has rights that end by themselves. */
  #until = Infinity;

  get size(): number {
    return this.#together.size + this.#apart.size;
  }

  /** Before then nobody's rights end by themselves, of those who go together. */
  get until(): number {
    return this.#until;
  }

  [Symbol.iterator](): Iterator<RelaySeat> {
    return [...this.#together, ...this.#apart].values();
  }

  add(seat: RelaySeat): void {
    if (this.size === 0) this.#begin(seat);
    this.#apart.add(seat);
    const key = crowdOf(seat.rider);
    const crowd = this.#crowds.get(key) ?? this.#gather(key, seat);
    crowd.add(seat);
  }

  #begin({ position }: RelaySeat): void {
    Object.assign(this.pace, { done: position, version: 0 });
    this.#until = Infinity;
  }

  #gather(key: string, { rider }: RelaySeat): Crowd {
    const crowd = new Crowd(rider);
    this.#crowds.set(key, crowd);
    for (const atom of crowd.clearance.atoms)
      this.#byAtom.set(atom, (this.#byAtom.get(atom) ?? new Set<Crowd>()).add(crowd));
    return crowd;
  }

  delete(seat: RelaySeat): void {
    this.#together.delete(seat);
    this.#apart.delete(seat);
    const key = crowdOf(seat.rider);
    const crowd = this.#crowds.get(key);
    crowd?.seats.delete(seat);
    if (crowd?.seats.size === 0) this.#disperse(key, crowd);
  }

  #disperse(key: string, crowd: Crowd): void {
    this.#crowds.delete(key);
    for (const atom of crowd.clearance.atoms) {
      const holders = this.#byAtom.get(atom);
      holders?.delete(crowd);
      if (holders?.size === 0) this.#byAtom.delete(atom);
    }
  }

  /** Those who are counted apart, as of now. */
  apart(): readonly RelaySeat[] {
    return [...this.#apart];
  }

  /** Those who go together, as of now. */
  together(): readonly RelaySeat[] {
    return [...this.#together];
  }

  /** Where the one stands who is furthest behind. */
  lowest(): Position {
    let lowest = this.pace.done;
    for (const { position } of this.#apart) if (position < lowest) lowest = position;
    return lowest;
  }

  /** Up to which change of rights everybody's are known. */
  version(): number {
    let least = this.#together.size > 0 ? this.pace.version : Infinity;
    for (const { version } of this.#apart) if (version < least) least = version;
    return least;
  }

  /** The log was gone through up to there, for those who go together and for these of the others. */
  reach(reached: Position, version: number, others: readonly RelaySeat[]): void {
    if (reached > this.pace.done) this.pace.done = reached;
    this.pace.version = version;
    for (const seat of others) {
      if (!this.#apart.has(seat)) continue;
      seat.moveTo(reached);
      if (seat.position === this.pace.done) this.#fallIn(seat);
    }
  }

  #fallIn(seat: RelaySeat): void {
    seat.fallIn(this.pace);
    this.#apart.delete(seat);
    this.#together.add(seat);
    this.#until = Math.min(this.#until, seat.rider.viewer.grasp.span.until);
  }

  /** Whether anybody holds the atom. */
  isHeld(atom: number): boolean {
    return this.#byAtom.has(atom);
  }

  /** Those who hold one of the atoms at least. */
  holding(atoms: Iterable<number>): ReadonlySet<Crowd> {
    const found = new Set<Crowd>();
    for (const atom of atoms) this.#byAtom.get(atom)?.forEach((crowd) => found.add(crowd));
    return found;
  }
}
