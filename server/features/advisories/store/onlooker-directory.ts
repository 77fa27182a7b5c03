import type { EntityManager } from 'typeorm';
import { type HeldAtom, meaningOf } from '../../auth/model/atom-meaning.js';
import type { AccountName, CommunityHandle } from '../../markings/model/marking.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { Hold } from '../model/preview/onlooker.js';
import type { OnlookerDirectory } from '../ports.js';

interface OrganizationRow {
  readonly organization: Organization;
  readonly atoms: readonly HeldAtom[];
}

interface PersonRow extends OrganizationRow {
  readonly account: AccountName;
  readonly person: number;
}

/** Trusted functions know who holds what, and tell it those alone who stand for a source. */
export function onlookerDirectory(sql: EntityManager): OnlookerDirectory {
  return {
    organizations: async (handles) => {
      if (handles?.length === 0) return [];
      const rows: OrganizationRow[] = await sql.query('SELECT * FROM hub.onlooking_organizations($1)', [handles]);
      return rows.map(({ organization, atoms }) => ({ organization, handler: toHold(atoms, 0) }));
    },
    persons: async (accounts) => {
      if (accounts.length === 0) return [];
      const rows: PersonRow[] = await sql.query('SELECT * FROM hub.onlooking_persons($1)', [accounts]);
      return rows.map(({ account, person, organization, atoms }) => ({
        account,
        organization,
        hold: toHold(atoms, person),
      }));
    },
    communities: async (handles) => {
      if (handles.length === 0) return new Set();
      const rows: { handle: CommunityHandle }[] = await sql.query(
        'SELECT handle FROM hub.community WHERE handle = ANY ($1)',
        [handles],
      );
      return new Set(rows.map(({ handle }) => handle));
    },
  };
}

function toHold(held: readonly HeldAtom[], person: number): Hold {
  return { atoms: held.map(([atom]) => atom), meaning: meaningOf(held), person };
}
