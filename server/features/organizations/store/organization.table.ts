import { EntitySchema } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import type { OrganizationHandle, Sector } from '../../markings/model/marking.js';

export interface OrganizationRow {
  id: Uuid;
  handle: OrganizationHandle;
  name: string;
  sector: Sector;
  country: string | null;
}

/** Its atoms are made by the database when the row is written. */
export const OrganizationTable = new EntitySchema<OrganizationRow>({
  name: 'Organization',
  schema: 'hub',
  tableName: 'organization',
  columns: {
    id: { type: 'uuid', primary: true },
    handle: { type: 'text', unique: true },
    name: { type: 'text' },
    sector: { type: 'text' },
    country: { type: 'text', nullable: true },
  },
});

export interface OrganizationActivityRow {
  organizationId: Uuid;
  since: Date;
  until: Date | null;
  endedAs: 'SUSPENDED' | 'LEFT' | null;
}

/** From when to when an organization is active. */
export const OrganizationActivityTable = new EntitySchema<OrganizationActivityRow>({
  name: 'OrganizationActivity',
  schema: 'hub',
  tableName: 'organization_activity',
  columns: {
    organizationId: { type: 'uuid', primary: true, name: 'organization_id' },
    since: { type: 'timestamptz', primary: true },
    until: { type: 'timestamptz', nullable: true },
    endedAs: { type: 'text', nullable: true, name: 'ended_as' },
  },
});
