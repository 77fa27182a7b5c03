import { MEMBER } from './atom.js';
import { clearanceOf } from './clearance-of.js';
import type { OrganizationFacts } from './clearance-of.js';
import type { Clearance } from './label.js';
import type { AccountName, CommunityHandle, Marking, OrganizationHandle, Sector } from './marking.js';
import type { Tlp } from './tlp.js';
import type { Names } from './unknown-names.js';

/** A day, `2026-05-01`: text order is time order. */
export type Day = string;

/** Who takes part in the worked cases of visibility, by handle and by account. */
export interface VisibilityWorld {
  readonly organizations: Readonly<Record<string, WorldOrganization>>;
  readonly people: Readonly<Record<string, WorldPerson>>;
}

export interface WorldOrganization {
  readonly sector: Sector;
  readonly communities?: readonly string[];
  /** When it joined the `hub` or a community; what is not listed was joined before every case. */
  readonly joined?: Readonly<Record<string, Day>>;
  /** When it was suspended or left. */
  readonly ended?: Day;
}

export interface WorldPerson {
  /** null for an account that is of no organization. */
  readonly organization: string | null;
  readonly roles: readonly string[];
  readonly service?: boolean;
  /** Of the token. Absent: RED. */
  readonly ceiling?: Tlp;
  /** When it was suspended or left. */
  readonly departed?: Day;
}

/** What `viewer` holds on `day`; whoever is not of the world is a visitor. */
export function clearanceOn(world: VisibilityWorld, viewer: string, day: Day): Clearance {
  const person = world.people[viewer];
  if (person === undefined) return clearanceOf(null);
  const organization = Object.entries(world.organizations).find(([handle]) => handle === person.organization);
  return clearanceOf({
    account: viewer as AccountName,
    active: !hasCome(person.departed, day),
    organization: organization === undefined ? null : factsOn(organization, day),
    roles: person.roles,
    service: person.service ?? false,
    ceiling: person.ceiling ?? 'RED',
  });
}

/** The active organizations of a marking's sectors and communities on `day`. */
export function membersOn(
  world: VisibilityWorld,
  { sectors, communities }: Marking,
  day: Day,
): readonly OrganizationHandle[] {
  return Object.entries(world.organizations)
    .map((entry) => ({ ...factsOn(entry, day), sector: entry[1].sector }))
    .filter(({ active, sector, ...facts }) => active && (sectors.includes(sector) || isOfOne(facts, communities)))
    .map(({ handle }) => handle);
}

/** Whom an author can name on `day`: active organizations and people, and every community. */
export function namesOn(world: VisibilityWorld, day: Day): Names {
  const organizations = Object.entries(world.organizations).map((entry) => factsOn(entry, day));
  const accounts = Object.keys(world.people).filter((account) => clearanceOn(world, account, day).atoms.has(MEMBER));
  return {
    organizations: new Set(organizations.filter(({ active }) => active).map(({ handle }) => handle)),
    communities: new Set(Object.values(world.organizations).flatMap(({ communities }) => communities ?? [])),
    accounts: new Set(accounts),
  };
}

function factsOn([handle, organization]: readonly [string, WorldOrganization], day: Day): OrganizationFacts {
  const hasJoined = (what: string): boolean => hasCome(organization.joined?.[what] ?? '', day);
  return {
    handle: handle as OrganizationHandle,
    active: hasJoined('hub') && !hasCome(organization.ended, day),
    communities: (organization.communities ?? []).filter(hasJoined) as CommunityHandle[],
  };
}

function isOfOne({ communities }: Pick<OrganizationFacts, 'communities'>, named: readonly CommunityHandle[]): boolean {
  return communities.some((community) => named.includes(community));
}

/** True from `since` itself on. */
function hasCome(since: Day | undefined, day: Day): boolean {
  return since !== undefined && since <= day;
}
