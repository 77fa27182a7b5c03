import type { Atom } from '../../markings/model/label.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';

/** Number, kind and reference of an atom that a viewer holds. */
export type HeldAtom = readonly [atom: number, kind: string, ref: string];

/** What each held atom is by name; a snapshot of recipients is there because the viewer's own organization is in it. */
export function meaningOf(held: readonly HeldAtom[], own: OrganizationHandle): ReadonlyMap<number, Atom> {
  return new Map(held.map(([atom, kind, ref]) => [atom, nameOf(kind, ref, own) as Atom]));
}

function nameOf(kind: string, ref: string, own: OrganizationHandle): string {
  if (kind === 'SNAPSHOT') return `HANDLER:${own}`;
  return ref === '' ? kind : `${kind}:${ref}`;
}
