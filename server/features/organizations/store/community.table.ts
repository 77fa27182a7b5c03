import { EntitySchema } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import type { CommunityHandle } from '../../markings/model/marking.js';

export interface CommunityRow {
  id: Uuid;
  handle: CommunityHandle;
  name: string;
  listed: boolean;
}

/** Its atom is made by the database when the row is written. */
export const CommunityTable = new EntitySchema<CommunityRow>({
  name: 'Community',
  schema: 'hub',
  tableName: 'community',
  columns: {
    id: { type: 'uuid', primary: true },
    handle: { type: 'text', unique: true },
    name: { type: 'text' },
    listed: { type: 'boolean', default: true },
  },
});

export interface CommunityMembershipRow {
  organizationId: Uuid;
  communityId: Uuid;
  since: Date;
  until: Date | null;
}

export const CommunityMembershipTable = new EntitySchema<CommunityMembershipRow>({
  name: 'CommunityMembership',
  schema: 'hub',
  tableName: 'community_membership',
  columns: {
    organizationId: { type: 'uuid', primary: true, name: 'organization_id' },
    communityId: { type: 'uuid', primary: true, name: 'community_id' },
    since: { type: 'timestamptz', primary: true },
    until: { type: 'timestamptz', nullable: true },
  },
});
