import type { Community, Organization } from '../model/organization.js';
import type { OrganizationReads, RowSecured } from '../ports.js';

interface Needs {
  readonly organizations: OrganizationReads;
}

interface Handles {
  /** In any case. */
  readonly handles: readonly string[];
}

/** The organizations of these handles, in their order; null for each that the viewer does not see, as for each that there is not. */
export async function findOrganizations(
  { organizations }: Needs,
  viewer: RowSecured,
  { handles }: Handles,
): Promise<readonly (Organization | null)[]> {
  const found = await organizations.organizations(viewer, handles.map(toHandle));
  return inOrder(handles, found);
}

/** The same of communities: the viewer's own and listed ones. */
export async function findCommunities(
  { organizations }: Needs,
  viewer: RowSecured,
  { handles }: Handles,
): Promise<readonly (Community | null)[]> {
  const found = await organizations.communities(viewer, handles.map(toHandle));
  return inOrder(handles, found);
}

function inOrder<Party extends { readonly handle: string }>(
  handles: readonly string[],
  found: readonly Party[],
): readonly (Party | null)[] {
  const byHandle = new Map<string, Party>(found.map((party) => [party.handle, party]));
  return handles.map((handle) => byHandle.get(toHandle(handle)) ?? null);
}

function toHandle(handle: string): string {
  return handle.trim().toLowerCase();
}
