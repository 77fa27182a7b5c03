import type { Uuid } from '../../../kernel/ids.js';
import type { Community, Organization } from '../model/organization.js';

/** What resolvers ask of this feature. Who the viewer is is a matter of features below: here it is only handed on. */
export interface OrganizationActions<Viewer = unknown> {
  readOrganization(viewer: Viewer, input: { readonly handle: string }): Promise<Organization | null>;
  readOrganizationById(viewer: Viewer, input: { readonly id: Uuid }): Promise<Organization | null>;
  findOrganizations(
    viewer: Viewer,
    input: { readonly handles: readonly string[] },
  ): Promise<readonly (Organization | null)[]>;
  findCommunities(
    viewer: Viewer,
    input: { readonly handles: readonly string[] },
  ): Promise<readonly (Community | null)[]>;
  readCommunity(viewer: Viewer, input: { readonly id: Uuid }): Promise<Community | null>;
}

export interface OrganizationsContext<Viewer = unknown> {
  readonly viewer: Viewer;
  readonly actions: OrganizationActions<Viewer>;
}
