import { type EntityManager, type EntitySchema, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { OrganizationReads, RowSecured } from '../ports.js';
import { CommunityTable } from './community.table.js';
import { OrganizationTable } from './organization.table.js';

/** Row security leaves an asker the organizations and communities that it may know of. */
export function postgresOrganizations(database: Pick<Database, 'read'>): OrganizationReads {
  const one = <T extends ObjectLiteral>(
    asker: RowSecured,
    table: EntitySchema<T>,
    where: FindOptionsWhere<T>,
  ): Promise<T | null> => database.read(asker, (sql: EntityManager) => sql.findOneBy(table, where));
  const some = <T extends ObjectLiteral>(
    asker: RowSecured,
    table: EntitySchema<T>,
    where: FindOptionsWhere<T>,
  ): Promise<T[]> => database.read(asker, (sql: EntityManager) => sql.findBy(table, where));
  return {
    organization: (asker, handle) => one(asker, OrganizationTable, { handle: handle as OrganizationHandle }),
    organizationById: (asker, id) => one(asker, OrganizationTable, { id }),
    organizations: (asker, handles) => some(asker, OrganizationTable, { handle: In([...handles]) }),
    communities: (asker, handles) => some(asker, CommunityTable, { handle: In([...handles]) }),
    community: (asker, id) => one(asker, CommunityTable, { id }),
    namedOrganizations: (asker, handles) =>
      database.read(asker, (sql) => sql.query('SELECT * FROM hub.named_organizations($1) ORDER BY handle', [handles])),
    namedCommunities: (asker, handles) =>
      database.read(asker, (sql) => sql.findBy(CommunityTable, { handle: In([...handles]) })),
  };
}
