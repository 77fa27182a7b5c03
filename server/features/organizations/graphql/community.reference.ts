import { keyOf, type Reference } from '../../../platform/graphql/subgraph/reference.js';
import { Community, toCommunity } from './community.type.js';
import type { OrganizationsContext } from './organizations-context.js';

export const communityReference: Reference<OrganizationsContext> = {
  type: 'Community',
  shows: Community,
  keys: [
    keyOf(['handle'], async (keys, { actions, viewer }: OrganizationsContext) => {
      const found = await actions.findCommunities(viewer, { handles: keys.map(({ handle }) => handle) });
      return found.map((community) => community && toCommunity(community));
    }),
  ],
};
