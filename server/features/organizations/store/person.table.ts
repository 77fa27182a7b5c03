import { EntitySchema } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import type { AccountName } from '../../markings/model/marking.js';
import type { HubRole } from '../model/organization.js';

export interface PersonRow {
  id: number;
  account: AccountName;
  name: string;
  organizationId: Uuid;
  since: Date;
  until: Date | null;
}

/** Its atom is made by the database when the row is written. */
export const PersonTable = new EntitySchema<PersonRow>({
  name: 'Person',
  schema: 'hub',
  tableName: 'person',
  columns: {
    id: { type: 'int', primary: true, generated: true },
    account: { type: 'text', unique: true },
    name: { type: 'text' },
    organizationId: { type: 'uuid', name: 'organization_id' },
    since: { type: 'timestamptz' },
    until: { type: 'timestamptz', nullable: true },
  },
});

export interface PersonRoleRow {
  personId: number;
  role: HubRole;
  since: Date;
  until: Date | null;
}

export const PersonRoleTable = new EntitySchema<PersonRoleRow>({
  name: 'PersonRole',
  schema: 'hub',
  tableName: 'person_role',
  columns: {
    personId: { type: 'int', primary: true, name: 'person_id' },
    role: { type: 'text', primary: true },
    since: { type: 'timestamptz', primary: true },
    until: { type: 'timestamptz', nullable: true },
  },
});
