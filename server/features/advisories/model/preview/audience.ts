import { never } from '../../../../kernel/never.js';
import type { AccountName, CommunityHandle, OrganizationHandle, Sector } from '../../../markings/model/marking.js';

/** Through whose eyes a source looks at its own advisory. */
export type NamedAudience =
  | { readonly is: 'public' }
  /** Members of the hub who are in no community and handle nothing. */
  | { readonly is: 'hub' }
  /** The HANDLERs of all its active organizations: what some of them do not see, it does not. */
  | { readonly is: 'sector'; readonly sector: Sector }
  | { readonly is: 'community'; readonly community: CommunityHandle }
  /** A HANDLER of it. */
  | { readonly is: 'organization'; readonly organization: OrganizationHandle }
  | { readonly is: 'person'; readonly person: AccountName };

/** What an audience is called: `public`, `GOVERNMENT`, `frontier-developers`, `handler@cert`. */
export function audienceName(audience: NamedAudience): string {
  switch (audience.is) {
    case 'public':
    case 'hub':
      return audience.is;
    case 'sector':
      return audience.sector;
    case 'community':
      return audience.community;
    case 'organization':
      return audience.organization;
    case 'person':
      return audience.person;
    default:
      return never(audience);
  }
}

/** One text for each audience: an organization may be called as a community is. */
export function audienceKey(audience: NamedAudience): string {
  return `${audience.is} ${audienceName(audience)}`;
}
