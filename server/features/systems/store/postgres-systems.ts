import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { SystemStatement } from '../model/ai-system.js';
import { systemKey, type SystemKey } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';

/** A portion is found under each of its identifiers and its name; which of these is its system's key is the model's to say. */
const STATEMENTS = `
SELECT p.content FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id JOIN hub.advisory a ON a.id = p.advisory_id
WHERE p.type = 'AFFECTED' AND p.valid_to IS NULL AND ($1::text[] IS NULL OR p.keys && $1::text[])
ORDER BY s.at DESC NULLS LAST, a.name, p.rank, p.uid`;

/** What an AFFECTED portion holds, as far as it is about the system. */
type AffectedJson = Omit<SystemStatement, 'name'> & { readonly system: string };

export function postgresSystems(database: Pick<Database, 'read'>): SystemsReads {
  const read = (viewer: Viewer, keys: readonly SystemKey[] | null) =>
    database.read(contextOf(viewer), (sql) => statementsOf(sql, keys));
  return {
    statements: async (viewer, keys) => {
      const byKey = grouped(await read(viewer, keys));
      return new Map(keys.flatMap((key) => (byKey.has(key) ? [[key, byKey.get(key) ?? []] as const] : [])));
    },
    keys: async (viewer) => [...grouped(await read(viewer, null)).keys()],
  };
}

async function statementsOf(
  sql: EntityManager,
  keys: readonly SystemKey[] | null,
): Promise<readonly SystemStatement[]> {
  const rows: { content: AffectedJson }[] = await sql.query(STATEMENTS, [keys]);
  return rows.map(({ content: { system: name, kind, developer, identifiers } }) => ({
    name,
    kind,
    developer,
    identifiers,
  }));
}

function grouped(statements: readonly SystemStatement[]): ReadonlyMap<SystemKey, readonly SystemStatement[]> {
  const byKey = new Map<SystemKey, SystemStatement[]>();
  for (const statement of statements) {
    const key = systemKey(statement);
    byKey.set(key, [...(byKey.get(key) ?? []), statement]);
  }
  return byKey;
}
