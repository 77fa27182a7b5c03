import type { Atom } from '../../markings/model/label.js';

/** Number, kind and reference of an atom that a viewer holds. */
export type HeldAtom = readonly [atom: number, kind: string, ref: string];

/** What each held atom is by name. */
export function meaningOf(held: readonly HeldAtom[]): ReadonlyMap<number, Atom> {
  return new Map(held.map(([atom, kind, ref]) => [atom, (ref === '' ? kind : `${kind}:${ref}`) as Atom]));
}
