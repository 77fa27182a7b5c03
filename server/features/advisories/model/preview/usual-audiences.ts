import { SECTORS } from '../../../markings/model/marking.js';
import type { CommunityHandle, Marking } from '../../../markings/model/marking.js';
import { audienceKey } from './audience.js';
import type { NamedAudience } from './audience.js';

/** How many audiences are looked at in one go. */
export const MAX_AUDIENCES = 100;

/** Whom an author asks about first: the public, the hub, the sectors, its own communities, and whoever its markings name. */
export function usualAudiences(
  ownCommunities: readonly CommunityHandle[],
  markings: readonly Marking[],
): readonly NamedAudience[] {
  const all: readonly NamedAudience[] = [
    { is: 'public' },
    { is: 'hub' },
    ...SECTORS.map((sector) => ({ is: 'sector', sector }) as const),
    ...[...ownCommunities, ...markings.flatMap(({ communities }) => communities)].map(
      (community) => ({ is: 'community', community }) as const,
    ),
    ...markings
      .flatMap(({ organizations, excludeOrganizations }) => [...organizations, ...excludeOrganizations])
      .map((organization) => ({ is: 'organization', organization }) as const),
    ...markings.flatMap(({ persons }) => persons).map((person) => ({ is: 'person', person }) as const),
  ];
  return [...new Map(all.map((audience) => [audienceKey(audience), audience])).values()].slice(0, MAX_AUDIENCES);
}
