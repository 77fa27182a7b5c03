import type { Grasp } from '../../../auth/model/viewer.js';
import { MEMBER, PUBLIC, communityOf } from '../../../markings/model/atom.js';
import type { Atom, Clearance } from '../../../markings/model/label.js';
import type { AccountName, CommunityHandle } from '../../../markings/model/marking.js';
import { VISITOR } from '../../../markings/model/clearance-of.js';
import type { Tlp } from '../../../markings/model/tlp.js';
import type { Organization } from '../../../organizations/model/organization.js';
import type { Portion } from '../portion.js';
import type { NamedAudience } from './audience.js';
import { seenBy } from './sights.js';

/** What somebody holds who may be looked through, by number and by name. */
export type Hold = Pick<Grasp, 'atoms' | 'meaning' | 'person'>;

/** An active organization, with what a HANDLER of it holds. */
export interface OnlookingOrganization {
  readonly organization: Organization;
  readonly handler: Hold;
}

/** An active person, with what it holds in a session of its own. */
export interface OnlookingPerson {
  readonly account: AccountName;
  readonly organization: Organization;
  readonly hold: Hold;
}

/** Who there is at this moment, as far as audiences need it and their asker may name it. */
export interface OnlookingFacts {
  readonly organizations: readonly OnlookingOrganization[];
  readonly persons: readonly OnlookingPerson[];
  readonly communities: ReadonlySet<CommunityHandle>;
}

/** Somebody whose eyes are looked through. */
export interface Eyes {
  readonly organization: Organization | null;
  readonly hold: Hold;
  readonly ceiling: Tlp;
}

/** An audience as it is at this moment. */
export interface Onlooker {
  readonly audience: NamedAudience;
  /** What all of them see, the audience sees. None: it sees nothing. */
  readonly eyes: readonly Eyes[];
  /** Those who are counted, one for each of its active organizations. */
  readonly counted: readonly Eyes[];
}

/** @returns null for whom the asker cannot name, whether it exists or not */
export function onlookerOf(audience: NamedAudience, facts: OnlookingFacts): Onlooker | null {
  switch (audience.is) {
    case 'public':
      return { audience, eyes: [ANYBODY], counted: [] };
    case 'hub':
      return { audience, eyes: [MEMBERS], counted: facts.organizations.map(readerOf) };
    case 'sector':
      return together(
        audience,
        facts.organizations.filter(({ organization }) => organization.sector === audience.sector),
      );
    case 'community':
      return facts.communities.has(audience.community) ? together(audience, membersOf(audience, facts)) : null;
    case 'organization':
      return known(
        facts.organizations.find(({ organization }) => organization.handle === audience.organization),
        (found) => together(audience, [found]),
      );
    case 'person':
      return known(
        facts.persons.find(({ account }) => account === audience.person),
        ({ organization, hold }) => ({ audience, eyes: [{ organization, hold, ceiling: 'RED' }], counted: [] }),
      );
    default:
      return audience satisfies never;
  }
}

/** What is true of somebody, by the names of atoms: labels are compared with it. */
export function clearanceOfEyes({ hold, ceiling }: Eyes): Clearance {
  return { atoms: new Set(hold.meaning.values()), ceiling };
}

/** Of several the one that reads least of it; null where there is nobody. */
export function leastSeeing({ eyes }: Onlooker, portions: readonly Portion[]): Eyes | null {
  const counts = eyes.map((one) => seenBy(portions, clearanceOfEyes(one)).size);
  return eyes[counts.indexOf(Math.min(...counts))] ?? null;
}

/** Whoever shows no token; and whoever was named once and is active no more. */
export const ANYBODY: Eyes = { organization: null, hold: holding([[0, PUBLIC]]), ceiling: VISITOR.ceiling };

/** PUBLIC and MEMBER have these numbers in every hub. */
export const MEMBERS: Eyes = {
  organization: null,
  hold: holding([
    [0, PUBLIC],
    [1, MEMBER],
  ]),
  ceiling: 'RED',
};

function holding(atoms: readonly (readonly [number, Atom])[]): Hold {
  return { atoms: atoms.map(([number]) => number), meaning: new Map(atoms), person: 0 };
}

function together(audience: NamedAudience, organizations: readonly OnlookingOrganization[]): Onlooker {
  const eyes = organizations.map(handlerOf);
  return { audience, eyes, counted: eyes };
}

function membersOf(
  { community }: { readonly community: CommunityHandle },
  { organizations }: OnlookingFacts,
): readonly OnlookingOrganization[] {
  return organizations.filter(({ handler }) => communitiesOf(handler).includes(community));
}

export function communitiesOf({ meaning }: Hold): readonly CommunityHandle[] {
  return [...meaning.values()].map(communityOf).filter((community) => community !== null);
}

function known<T, R>(found: T | undefined, make: (found: T) => R): R | null {
  return found === undefined ? null : make(found);
}

function handlerOf({ organization, handler }: OnlookingOrganization): Eyes {
  return { organization, hold: handler, ceiling: 'RED' };
}

/** Of a HANDLER's atoms those that every member of its organization holds. */
function readerOf({ organization, handler }: OnlookingOrganization): Eyes {
  const kept = [...handler.meaning].filter(([, atom]) => !atom.startsWith('HANDLER:') && !atom.startsWith('SOURCE:'));
  return { organization, hold: holding(kept), ceiling: 'RED' };
}
