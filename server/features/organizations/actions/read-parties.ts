import type { CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import type { Community, Organization } from '../model/organization.js';
import type { OrganizationReads, RowSecured } from '../ports.js';

interface Needs {
  readonly organizations: OrganizationReads;
}

/**
 * Those that a marking names which the viewer was shown: to the source whom it named itself, whatever became of them since, so that
 * it can send back what it read; to others themselves.
 */
export function readNamedOrganizations(
  { organizations }: Needs,
  viewer: RowSecured,
  { handles }: { readonly handles: readonly OrganizationHandle[] },
): Promise<readonly Organization[]> {
  return organizations.namedOrganizations(viewer, handles);
}

/** The same for communities. */
export function readNamedCommunities(
  { organizations }: Needs,
  viewer: RowSecured,
  { handles }: { readonly handles: readonly CommunityHandle[] },
): Promise<readonly Community[]> {
  return organizations.namedCommunities(viewer, handles);
}
