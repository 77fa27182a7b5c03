import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import { VISITOR } from '../../auth/model/visitor.js';
import type { FindPublicNames } from '../ports.js';

/** Row security leaves those of which a portion is shown. */
const NAMES: Prepared = { name: 'public-names', text: 'SELECT name FROM hub.advisory WHERE name = ANY ($1)' };

/** Advisories that a visitor sees something of. Their views are not read: it takes as long as to show them. */
export function postgresPublicNames(database: Pick<Database, 'read'>): FindPublicNames {
  return (names) =>
    database.read(contextOf(VISITOR), async (sql) => {
      const rows = await prepared<{ readonly name: string }>(sql, NAMES, [names]);
      return new Set(rows.map(({ name }) => name));
    });
}
