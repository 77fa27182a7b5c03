import { keyOf, type Reference } from '../../../platform/graphql/subgraph/reference.js';
import type { OrganizationsContext } from './organizations-context.js';
import { Organization, toOrganization } from './organization.type.js';

export const organizationReference: Reference<OrganizationsContext> = {
  type: 'Organization',
  shows: Organization,
  keys: [
    keyOf(['handle'], async (keys, { actions, viewer }: OrganizationsContext) => {
      const found = await actions.findOrganizations(viewer, { handles: keys.map(({ handle }) => handle) });
      return found.map((organization) => organization && toOrganization(organization));
    }),
  ],
};
