import { communityOf, handlingOrganizationOf } from './atom.js';
import type { Clearance, Label } from './label.js';
import type { CommunityHandle, OrganizationHandle } from './marking.js';

/** What of a viewer's own clears it: its organization as a recipient, its communities. All that it is told of an audience. */
export interface ClearedBy {
  readonly organization: OrganizationHandle | null;
  readonly communities: readonly CommunityHandle[];
}

export function clearedBy({ audience }: Label, { atoms }: Clearance): ClearedBy {
  const held = audience.filter((atom) => atoms.has(atom));
  return {
    organization: held.map(handlingOrganizationOf).find((organization) => organization !== null) ?? null,
    communities: held.map(communityOf).filter((community) => community !== null),
  };
}
