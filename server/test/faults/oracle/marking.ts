import type { Member, Organization, Sector } from './cast.js';

/** A label and who it is for, in the words that are sent to the hub. */
export interface Marking {
  readonly tlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER_STRICT' | 'RED';
  readonly organizations?: readonly string[];
  readonly sectors?: readonly Sector[];
  readonly communities?: readonly string[];
  readonly persons?: readonly string[];
  readonly excludeOrganizations?: readonly string[];
}

/** True when `member` may read what `source` marked so. Source: the rules of who may see what, read as a person reads them */
export function mayRead(member: Member, marking: Marking, source: Organization): boolean {
  if (marking.tlp === 'CLEAR') return true;
  if (member.organization === null) return false;
  if (member.ofSource && member.organization.handle === source.handle) return true;
  if (marking.tlp === 'RED') return isNamed(member, marking);
  return !isExcluded(member.organization, marking) && isMeant(member, member.organization, marking);
}

function isNamed({ account }: Member, { persons = [] }: Marking): boolean {
  return account !== null && persons.includes(account);
}

function isExcluded({ handle }: Organization, { excludeOrganizations = [] }: Marking): boolean {
  return excludeOrganizations.includes(handle);
}

function isMeant({ needsToKnow }: Member, organization: Organization, marking: Marking): boolean {
  return marking.tlp === 'GREEN'
    ? isInCommunity(organization, marking)
    : needsToKnow && isRecipient(organization, marking);
}

function isInCommunity(organization: Organization, { communities = [] }: Marking): boolean {
  return communities.length === 0 || organization.communities.some((handle) => communities.includes(handle));
}

function isRecipient({ handle, sector, communities }: Organization, marking: Marking): boolean {
  return (
    marking.organizations?.includes(handle) === true ||
    marking.sectors?.includes(sector) === true ||
    communities.some((community) => marking.communities?.includes(community) === true)
  );
}
