import type { Atom } from './label.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from './marking.js';

export const PUBLIC = 'PUBLIC' as Atom;
export const MEMBER = 'MEMBER' as Atom;

export function communityAtom(community: CommunityHandle): Atom {
  return `COMMUNITY:${community}` as Atom;
}

export function handlerAtom(organization: OrganizationHandle): Atom {
  return `HANDLER:${organization}` as Atom;
}

export function sourceAtom(source: OrganizationHandle): Atom {
  return `SOURCE:${source}` as Atom;
}

export function userAtom(account: AccountName): Atom {
  return `USER:${account}` as Atom;
}

export function organizationAtom(organization: OrganizationHandle): Atom {
  return `ORG:${organization}` as Atom;
}

/** The organization that whoever holds this atom is of; null where the atom does not tell. */
export function organizationOf(atom: Atom): OrganizationHandle | null {
  const { kind, name } = splitAtom(atom);
  return ORGANIZATION_KINDS.has(kind) ? (name as OrganizationHandle) : null;
}

/** @returns null for an atom of another kind */
export function communityOf(atom: Atom): CommunityHandle | null {
  const { kind, name } = splitAtom(atom);
  return kind === 'COMMUNITY' ? (name as CommunityHandle) : null;
}

/** @returns null for an atom of another kind */
export function handlingOrganizationOf(atom: Atom): OrganizationHandle | null {
  return splitAtom(atom).kind === 'HANDLER' ? organizationOf(atom) : null;
}

/** `HANDLER:national-cert` in its two parts; `name` is empty for PUBLIC and MEMBER. */
function splitAtom(atom: Atom): { readonly kind: string; readonly name: string } {
  const colon = atom.indexOf(':');
  return colon < 0 ? { kind: atom, name: '' } : { kind: atom.slice(0, colon), name: atom.slice(colon + 1) };
}

/** As labels hold them: in code unit order, nothing twice. */
export function sortedAtoms(atoms: Iterable<Atom>): readonly Atom[] {
  return [...new Set(atoms)].sort();
}

const ORGANIZATION_KINDS: ReadonlySet<string> = new Set(['HANDLER', 'SOURCE', 'ORG']);
