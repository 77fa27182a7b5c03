import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import { stamped } from '../../dissemination/model/stamp.js';
import type { SystemStatement } from '../model/ai-system.js';
import { systemKey, type SystemKey } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';

/**
 * A portion is found under each of its identifiers and its name; which of these is its system's key is the model's to
 * say. Written for look-ups one by one: the planner, blind to how much row security lets through, would read all portions.
 * A statement is as old as it stands for this viewer: that others were added to its recipients, or its presence changed, makes it no
 * newer, since nobody is told of that.
 */
const STATEMENTS: Prepared = {
  name: 'system-statements',
  text: `
SELECT said.content, said.tlp, said.row, (SELECT a.name FROM hub.advisory a WHERE a.id = said.advisory_id) AS advisory FROM hub.portion_key k
CROSS JOIN LATERAL (SELECT p.content, p.advisory_id, p.rank, p.uid, p.tlp, p.id::text AS row FROM hub.portion p WHERE p.id = k.portion_id OFFSET 0) said
WHERE k.type = 'AFFECTED' AND k.key = ANY ($1)
ORDER BY (SELECT min(s.at) FROM hub.portion v JOIN hub.sheet s ON s.id = v.sheet_id
    WHERE v.advisory_id = said.advisory_id AND v.uid = said.uid AND v.content = said.content) DESC NULLS LAST,
  (SELECT a.name FROM hub.advisory a WHERE a.id = said.advisory_id), said.rank, said.uid`,
};

const KEYS: Prepared = {
  name: 'system-keys',
  text: `SELECT content, tlp, id::text AS row, advisory_id::text AS advisory FROM hub.portion WHERE type = 'AFFECTED' AND valid_to IS NULL`,
};

/** What an AFFECTED portion holds, as far as it is about the system. */
interface AffectedRow {
  readonly content: Omit<SystemStatement, 'name'> & { readonly system: string };
  readonly tlp: number;
  readonly row: string;
  readonly advisory: string;
}

export function postgresSystems(database: Pick<Database, 'read'>): SystemsReads {
  const read = (viewer: Viewer, statement: Prepared, values: readonly unknown[]) =>
    database.read(contextOf(viewer), async (sql) => grouped(await prepared<AffectedRow>(sql, statement, values)));
  return {
    statements: async (viewer, keys) => {
      const byKey = await read(viewer, STATEMENTS, [keys]);
      return new Map([...byKey].filter(([key]) => keys.includes(key)));
    },
    keys: async (viewer) => [...(await read(viewer, KEYS, [])).keys()],
  };
}

function grouped(rows: readonly AffectedRow[]): ReadonlyMap<SystemKey, readonly SystemStatement[]> {
  const byKey = new Map<SystemKey, SystemStatement[]>();
  for (const { content, tlp, row, advisory } of rows) {
    const { system: name, kind, developer, identifiers } = content;
    const statement = stamped({ name, kind, developer, identifiers }, tlp === 0 ? [] : [{ advisory, version: row }]);
    const key = systemKey({ name, identifiers });
    byKey.set(key, [...(byKey.get(key) ?? []), statement]);
  }
  return byKey;
}
