import type { Uuid } from '../../../kernel/ids.js';
import type { Community } from '../model/organization.js';
import type { OrganizationReads, RowSecured } from '../ports.js';

/** A community of the viewer's own, or a listed one; null for any other. */
export function readCommunity(
  { organizations }: { readonly organizations: OrganizationReads },
  viewer: RowSecured,
  { id }: { readonly id: Uuid },
): Promise<Community | null> {
  return organizations.community(viewer, id);
}
