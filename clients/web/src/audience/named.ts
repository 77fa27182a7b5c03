import type { AudienceInput } from '@seamark/sdk';
import { audienceNames } from '../words/audience-words.js';
import { sectorNames } from '../words/names.js';
import { writeAudience } from './audience.js';

interface Named {
  readonly handle: string;
  readonly name: string;
}

/** Whom a marking names, as far as its reader is told. */
export interface Marking {
  readonly communities: readonly Named[];
  readonly organizations: readonly Named[];
  readonly excludeOrganizations: readonly Named[];
  readonly persons: readonly string[];
}

/** The names of communities and organizations, by how an address writes them, out of all that is known of them here. */
export function namesBy(communities: readonly Named[], markings: readonly Marking[]): ReadonlyMap<string, string> {
  const organizations = markings.flatMap((marking) => [...marking.organizations, ...marking.excludeOrganizations]);
  const all = [...communities, ...markings.flatMap((marking) => marking.communities)];
  return new Map([
    ...all.map(({ handle, name }) => [writeAudience({ community: handle }), name] as const),
    ...organizations.map(({ handle, name }) => [writeAudience({ organization: handle }), name] as const),
  ]);
}

/** An audience as people call it. */
export function audienceName(audience: AudienceInput, names: ReadonlyMap<string, string>): string {
  if (audience.sector !== undefined) return sectorNames[audience.sector];
  const written = writeAudience(audience);
  return WITHOUT_NAME.get(written) ?? names.get(written) ?? written.replace(/^[a-z]+:/, '');
}

const WITHOUT_NAME: ReadonlyMap<string, string> = new Map(Object.entries(audienceNames));
