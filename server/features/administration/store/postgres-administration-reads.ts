import type { Page } from '../../../kernel/page.js';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { ListedCommunity, ListedOrganization } from '../model/kept-organization.js';
import type { AdministrationReads, ListQuery } from '../ports.js';
import { type PersonJson, toPerson, toTokenRecord, type TokenJson } from './kept-rows.js';

/** Row security leaves each viewer what it may know of; a steward, who keeps all of them, is answered by a trusted function. */
const ORGANIZATIONS: Prepared = {
  name: 'organizations-listed',
  text: `SELECT id, handle, name, sector, country, suspended FROM (
      SELECT id, handle, name, sector, country, false AS suspended FROM hub.organization WHERE NOT (SELECT hub.is_steward())
      UNION ALL SELECT * FROM hub.every_organization()) known
    WHERE $2::text IS NULL OR handle COLLATE "C" > $2 ORDER BY handle COLLATE "C" LIMIT $1`,
};

const COMMUNITIES: Prepared = {
  name: 'communities-listed',
  text: `SELECT id, handle, name, members FROM (
      SELECT id, handle, name, NULL::jsonb AS members FROM hub.community WHERE NOT (SELECT hub.is_steward())
      UNION ALL SELECT * FROM hub.every_community()) known
    WHERE $2::text IS NULL OR handle COLLATE "C" > $2 ORDER BY handle COLLATE "C" LIMIT $1`,
};

const PEOPLE: Prepared = { name: 'people-kept', text: 'SELECT hub.kept_people($3, $2, $1) AS kept' };
const TOKENS: Prepared = { name: 'tokens-kept', text: 'SELECT hub.kept_tokens($2, $3, $4, $1) AS kept' };

export function postgresAdministrationReads(database: Pick<Database, 'read'>): AdministrationReads {
  const page = async <Row>(viewer: Viewer, query: ListQuery, asked: Asked): Promise<Page<Row>> => {
    const values = [query.first + 1, ...asked.values];
    const rows = await database.read(contextOf(viewer), (sql) => prepared<Row>(sql, asked.statement, values));
    const items = rows.slice(0, query.first);
    return { items, hasNextPage: rows.length > query.first, hasPreviousPage: query.beyond !== null };
  };
  return {
    organizations: (viewer, query) =>
      page<ListedOrganization>(viewer, query, { statement: ORGANIZATIONS, values: [query.beyond] }),
    communities: (viewer, query) =>
      page<ListedCommunity>(viewer, query, { statement: COMMUNITIES, values: [query.beyond] }),
    people: async (viewer, query) => {
      const asked = { statement: PEOPLE, values: [query.beyond, query.organization] };
      return mapped(await page<Kept<PersonJson>>(viewer, query, asked), toPerson);
    },
    tokens: async (viewer, query) => {
      const [at = null, id = null] = query.beyond?.split('|') ?? [];
      const asked = { statement: TOKENS, values: [query.account, at, id] };
      return mapped(await page<Kept<TokenJson>>(viewer, query, asked), toTokenRecord);
    },
  };
}

interface Asked {
  readonly statement: Prepared;
  /** Behind how many are asked for. */
  readonly values: readonly unknown[];
}

interface Kept<Json> {
  readonly kept: Json;
}

function mapped<Json, T>(page: Page<Kept<Json>>, toItem: (json: Json) => T): Page<T> {
  return { ...page, items: page.items.map(({ kept }) => toItem(kept)) };
}
