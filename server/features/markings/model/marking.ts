import type { Brand } from '../../../kernel/brand.js';
import type { Tlp } from './tlp.js';

export const SECTORS = ['INDUSTRY', 'GOVERNMENT', 'ACADEMIA', 'CIVIL_SOCIETY'] as const;
export type Sector = (typeof SECTORS)[number];

/** Handles of organizations and communities: `national-cert`. Accounts: `handler@cert`. They never change. */
export type OrganizationHandle = Brand<string, 'OrganizationHandle'>;
export type CommunityHandle = Brand<string, 'CommunityHandle'>;
export type AccountName = Brand<string, 'AccountName'>;

/**
 * How far recipients may share a portion (`tlp`) and who the recipients are (the rest), as its source stated it.
 * Lists are sorted and hold nothing twice; which of them a label takes is checked by `parseMarking`.
 */
export interface Marking {
  readonly tlp: Tlp;
  readonly sectors: readonly Sector[];
  readonly communities: readonly CommunityHandle[];
  readonly organizations: readonly OrganizationHandle[];
  readonly persons: readonly AccountName[];
  readonly excludeOrganizations: readonly OrganizationHandle[];
}

export const CLEAR: Marking = {
  tlp: 'CLEAR',
  sectors: [],
  communities: [],
  organizations: [],
  persons: [],
  excludeOrganizations: [],
};

/** Seen by the AUTHORs, REVIEWERs and HANDLERs of one organization and nobody else. */
export function sourceOnly(source: OrganizationHandle): Marking {
  return { ...CLEAR, tlp: 'AMBER_STRICT', organizations: [source] };
}
