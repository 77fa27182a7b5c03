import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { TLP } from '../../features/markings/model/tlp.js';
import { type CastOrganization, type CastPerson, ORGANIZATIONS, PEOPLE } from './cast.js';

/** How a viewer sees a portion of a published advisory, if it sees another one. */
export type Sight = 'seen' | 'placeholder' | 'hidden';

/** What decides it. */
export interface Marked {
  readonly marking: MarkingInput;
  readonly presence: 'PLACEHOLDER' | 'HIDDEN';
}

/** The rules of visibility once more, told apart from the hub's own code: what it is compared with must not be its own word. */
export function sightOf(viewer: string | null, source: string, { marking, presence }: Marked): Sight {
  if (clears(viewer, source, marking)) return 'seen';
  return presence === 'PLACEHOLDER' ? 'placeholder' : 'hidden';
}

export function clears(viewer: string | null, source: string, marking: MarkingInput): boolean {
  if (marking.tlp === 'CLEAR') return true;
  const person = PEOPLE.find(({ account }) => account === viewer);
  const organization = organizationOf(person);
  if (!person || !organization || organization.suspended) return false;
  if (rank(marking.tlp) > rank(person.service ?? 'RED')) return false;
  return standsFor(person, source) || isAddressed(person, organization, marking);
}

/** Who sees all of a source's portions, drafts too. */
export function standsFor({ organization, roles }: CastPerson, source: string): boolean {
  return (
    organization === source && roles.some((role) => role === 'AUTHOR' || role === 'REVIEWER' || role === 'HANDLER')
  );
}

export function isAt(viewer: string | null, organization: string): boolean {
  return PEOPLE.some((person) => person.account === viewer && person.organization === organization);
}

/** What a viewer reads of its own organization's advisories, drafts too: all, what its token's ceiling lets through, or what others do. */
export function readsOfSource(viewer: string | null, source: string): 'all' | 'up to its ceiling' | 'as others' {
  const person = PEOPLE.find(({ account }) => account === viewer);
  if (!person || organizationOf(person)?.suspended || !standsFor(person, source)) return 'as others';
  return person.service === undefined ? 'all' : 'up to its ceiling';
}

export function isOfSource(viewer: string | null, source: string): boolean {
  return readsOfSource(viewer, source) === 'all';
}

function isAddressed(person: CastPerson, organization: CastOrganization, marking: MarkingInput): boolean {
  const { persons, excludeOrganizations, communities, organizations, sectors } = withLists(marking);
  if (marking.tlp === 'RED') return persons.includes(person.account);
  if (excludeOrganizations.includes(organization.handle)) return false;
  const inCommunity = organization.communities.some((community) => communities.includes(community));
  if (marking.tlp === 'GREEN') return inCommunity || communities.length === 0;
  const isNamed = organizations.includes(organization.handle) || sectors.includes(organization.sector);
  return person.roles.includes('HANDLER') && (isNamed || inCommunity);
}

function withLists({ persons, excludeOrganizations, communities, organizations, sectors }: MarkingInput) {
  return {
    persons: persons ?? [],
    excludeOrganizations: excludeOrganizations ?? [],
    communities: communities ?? [],
    organizations: organizations ?? [],
    sectors: sectors ?? [],
  };
}

function organizationOf(person: CastPerson | undefined): CastOrganization | undefined {
  return ORGANIZATIONS.find(({ handle }) => handle === person?.organization);
}

function rank(tlp: string): number {
  return TLP.findIndex((label) => label === tlp);
}
