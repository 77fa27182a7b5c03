import DataLoader from 'dataloader';
import type { CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import type { Community, Organization } from '../model/organization.js';

/** Finds whom a marking names, for one viewer. */
export interface ReadParties {
  readonly organizations: (handles: readonly OrganizationHandle[]) => Promise<readonly Organization[]>;
  readonly communities: (handles: readonly CommunityHandle[]) => Promise<readonly Community[]>;
}

/** For one operation of one viewer: what one viewer loaded is never another's. */
export interface PartiesLoaders {
  readonly organizations: DataLoader<OrganizationHandle, Organization | null>;
  readonly communities: DataLoader<CommunityHandle, Community | null>;
}

export interface PartiesContext {
  readonly loaders: PartiesLoaders;
}

export function partiesLoaders(read: ReadParties): PartiesLoaders {
  return { organizations: byHandle(read.organizations), communities: byHandle(read.communities) };
}

function byHandle<Handle extends string, Party extends { readonly handle: Handle }>(
  read: (handles: readonly Handle[]) => Promise<readonly Party[]>,
): DataLoader<Handle, Party | null> {
  return new DataLoader(async (handles) => {
    const found = new Map((await read(handles)).map((party) => [party.handle, party]));
    return handles.map((handle) => found.get(handle) ?? null);
  });
}
