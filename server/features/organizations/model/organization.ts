import type { Uuid } from '../../../kernel/ids.js';
import type { CommunityHandle, OrganizationHandle, Sector } from '../../markings/model/marking.js';

/** Who takes part. Suspended and departed ones see CLEAR only; what they published stays as it is. */
export interface Organization {
  readonly id: Uuid;
  readonly handle: OrganizationHandle;
  readonly name: string;
  readonly sector: Sector;
  /** ISO 3166-1 alpha-2, null when not said. */
  readonly country: string | null;
}

export interface Community {
  readonly id: Uuid;
  readonly handle: CommunityHandle;
  readonly name: string;
}

export const HUB_ROLES = ['READER', 'HANDLER', 'RESEARCHER', 'AUTHOR', 'REVIEWER', 'ORG_ADMIN', 'HUB_STEWARD'] as const;
export type HubRole = (typeof HUB_ROLES)[number];
