import type { EntityManager } from 'typeorm';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Organization } from '../model/organization.js';
import type { Enrolment, Membership } from '../ports.js';
import { CommunityMembershipTable, CommunityTable } from './community.table.js';
import { OrganizationActivityTable, OrganizationTable } from './organization.table.js';
import { PersonRoleTable, PersonTable } from './person.table.js';

/** Writes in a transaction of the hub itself. */
export function postgresMembership(sql: EntityManager): Membership {
  return {
    admit: (organization, since) => admit(sql, organization, since),
    found: async (community) => void (await sql.insert(CommunityTable, { ...community })),
    join: async ({ organization, community, since }) => {
      const { id: organizationId } = await sql.findOneByOrFail(OrganizationTable, { handle: organization });
      const { id: communityId } = await sql.findOneByOrFail(CommunityTable, { handle: community });
      await sql.insert(CommunityMembershipTable, { organizationId, communityId, since });
    },
    enrol: (person) => enrol(sql, person),
  };
}

async function admit(sql: EntityManager, organization: Organization, since: Date): Promise<void> {
  await sql.insert(OrganizationTable, { ...organization });
  await sql.insert(OrganizationActivityTable, { organizationId: organization.id, since });
}

async function enrol(sql: EntityManager, { account, name, organization, roles, since }: Enrolment): Promise<void> {
  const organizationId = await idOf(sql, organization);
  const { identifiers } = await sql.insert(PersonTable, { account, name, organizationId, since });
  const personId: unknown = identifiers[0]?.['id'];
  if (typeof personId !== 'number') throw new Error('The database gave a person no number.');
  await sql.insert(
    PersonRoleTable,
    roles.map((role) => ({ personId, role, since })),
  );
}

async function idOf(sql: EntityManager, handle: OrganizationHandle) {
  return (await sql.findOneByOrFail(OrganizationTable, { handle })).id;
}
