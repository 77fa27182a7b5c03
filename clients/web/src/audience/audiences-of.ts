import { type AudienceInput, SECTOR_VALUES } from '@seamark/sdk';
import type { Marking } from './named.js';

/** How many a hub answers for at once. Source: `audienceMatrix(audiences:)` of the schema */
const AT_MOST = 100;

/**
 * Whom its source would ask about: everybody, members, each sector, the source's own communities, and whoever a marking names.
 *
 * @param communities - handles of those that the source is in
 */
export function audiencesOf(communities: readonly string[], markings: readonly Marking[]): readonly AudienceInput[] {
  const all: readonly AudienceInput[] = [
    { public: true },
    { hub: true },
    ...SECTOR_VALUES.map((sector) => ({ sector })),
    ...[...communities, ...handles(markings, 'communities')].map((community) => ({ community })),
    ...[...handles(markings, 'organizations'), ...handles(markings, 'excludeOrganizations')].map((organization) => ({
      organization,
    })),
    ...markings.flatMap(({ persons }) => persons).map((person) => ({ person })),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, AT_MOST);
}

function handles(
  markings: readonly Marking[],
  field: 'communities' | 'organizations' | 'excludeOrganizations',
): readonly string[] {
  return markings.flatMap((marking) => marking[field].map(({ handle }) => handle));
}
