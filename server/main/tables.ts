import { TokenTable } from '../features/auth/store/token.table.js';
import { CommunityMembershipTable, CommunityTable } from '../features/organizations/store/community.table.js';
import { OrganizationActivityTable, OrganizationTable } from '../features/organizations/store/organization.table.js';
import { PersonRoleTable, PersonTable } from '../features/organizations/store/person.table.js';

/** The tables that TypeORM reads and writes by itself; those with a label are written by trusted functions alone. */
export const tables = [
  OrganizationTable,
  OrganizationActivityTable,
  CommunityTable,
  CommunityMembershipTable,
  PersonTable,
  PersonRoleTable,
  TokenTable,
];
