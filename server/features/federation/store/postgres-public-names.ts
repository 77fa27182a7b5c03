import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import { VISITOR } from '../../auth/model/visitor.js';
import type { FindPublicNames } from '../ports.js';

/** Row security leaves the portions that are shown. Of an advisory whose public ones are of the past it leaves the name, too. */
const NAMES: Prepared = {
  name: 'public-names',
  text: `SELECT a.name FROM hub.advisory a WHERE a.name = ANY ($1)
    AND EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL)`,
};

/** Advisories that a visitor sees something of today. Their views are not read: it takes as long as to show them. */
export function postgresPublicNames(database: Pick<Database, 'read'>): FindPublicNames {
  return (names) =>
    database.read(contextOf(VISITOR), async (sql) => {
      const rows = await prepared<{ readonly name: string }>(sql, NAMES, [names]);
      return new Set(rows.map(({ name }) => name));
    });
}
