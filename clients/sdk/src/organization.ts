import type { CommunityFields, OrganizationFields } from './generated/documents.js';

/** Who takes part. `handle` never changes and is what inputs take. */
export type Organization = OrganizationFields;

/** A group of organizations that GREEN can be limited to. */
export type Community = CommunityFields;
