import type { EntityManager } from 'typeorm';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import type { AudienceDirectory } from '../ports.js';

/** Who there is to be named: organizations and communities under the author's own row security, accounts by a trusted function. */
export function audienceDirectory(sql: EntityManager): AudienceDirectory {
  const names = async <T extends string>(
    text: string,
    values: readonly (readonly string[])[],
  ): Promise<readonly T[]> => {
    // Most markings name nobody.
    if (values.every(({ length }) => length === 0)) return [];
    const rows: { name: T }[] = await sql.query(text, [...values]);
    return rows.map(({ name }) => name);
  };
  return {
    organizations: async (handles) =>
      new Set(
        await names<OrganizationHandle>(
          'SELECT handle AS name FROM hub.organization WHERE handle = ANY ($1) AND hub.is_active(id, statement_timestamp())',
          [handles],
        ),
      ),
    communities: async (handles) =>
      new Set(
        await names<CommunityHandle>('SELECT handle AS name FROM hub.community WHERE handle = ANY ($1)', [handles]),
      ),
    accounts: async (accounts) =>
      new Set(await names<AccountName>('SELECT hub.active_accounts($1) AS name', [accounts])),
    membersOf: ({ sectors, communities }) =>
      names('SELECT hub.organizations_of($1, $2) AS name', [sectors, communities]),
  };
}
