import { MEMBER, PUBLIC, communityAtom, handlerAtom, organizationAtom, sourceAtom, userAtom } from './atom.js';
import type { Atom, Clearance } from './label.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from './marking.js';
import { lowestTlp } from './tlp.js';
import type { Tlp } from './tlp.js';

/** What is true of whoever asks, at this moment. */
export interface PersonFacts {
  readonly account: AccountName;
  /** False once suspended or departed. */
  readonly active: boolean;
  readonly organization: OrganizationFacts | null;
  /** Roles of the hub, as organizations know them. */
  readonly roles: readonly string[];
  /** True for a service token: nobody reads in person. */
  readonly service: boolean;
  /** The highest label that the token may see. */
  readonly ceiling: Tlp;
}

export interface OrganizationFacts {
  readonly handle: OrganizationHandle;
  /** False while pending, once suspended, and after it left. */
  readonly active: boolean;
  readonly communities: readonly CommunityHandle[];
}

/** What a visitor holds, and whoever is not an active person of an active organization. */
export const VISITOR: Clearance = { atoms: new Set([PUBLIC]), ceiling: 'CLEAR' };

/** @param person - null for a visitor without an account */
export function clearanceOf(person: PersonFacts | null): Clearance {
  if (person === null || !person.active || person.organization?.active !== true) return VISITOR;
  return {
    atoms: new Set(atomsOf(person, person.organization)),
    ceiling: person.service ? lowestTlp([person.ceiling, SERVICE_CEILING]) : person.ceiling,
  };
}

function atomsOf({ account, roles }: PersonFacts, { handle, communities }: OrganizationFacts): readonly Atom[] {
  return [
    PUBLIC,
    MEMBER,
    organizationAtom(handle),
    userAtom(account),
    ...communities.map(communityAtom),
    ...(roles.includes('HANDLER') ? [handlerAtom(handle)] : []),
    ...(SOURCE_ROLES.some((role) => roles.includes(role)) ? [sourceAtom(handle)] : []),
  ];
}

/** Being employed at the source is not enough: these see what it published and drafts. */
const SOURCE_ROLES: readonly string[] = ['AUTHOR', 'REVIEWER', 'HANDLER'];

/** RED is for the eyes of persons, hence for no service token. Source: FIRST, Traffic Light Protocol 2.0, section 2 */
const SERVICE_CEILING: Tlp = 'AMBER_STRICT';
