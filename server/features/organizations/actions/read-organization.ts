import type { Uuid } from '../../../kernel/ids.js';
import type { Organization } from '../model/organization.js';
import type { OrganizationReads, RowSecured } from '../ports.js';

interface Needs {
  readonly organizations: OrganizationReads;
}

/** The organization of that handle, in any case; null for one that the viewer does not see, as for one that there is not. */
export function readOrganization(
  { organizations }: Needs,
  viewer: RowSecured,
  { handle }: { readonly handle: string },
): Promise<Organization | null> {
  return organizations.organization(viewer, handle.trim().toLowerCase());
}

export function readOrganizationById(
  { organizations }: Needs,
  viewer: RowSecured,
  { id }: { readonly id: Uuid },
): Promise<Organization | null> {
  return organizations.organizationById(viewer, id);
}
