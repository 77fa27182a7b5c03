import type { Client, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { Database } from '../platform/postgres/database.js';
import { QuietClient } from '../platform/postgres/quiet-client.js';
import { inTransaction } from '../platform/postgres/transaction.js';

/** Reads as the hub does, as one whom row security does not bind. */
export interface Unbound extends Pick<Database, 'read'> {
  close(): Promise<void>;
}

/**
 * The same statements on the same rows, by a superuser; the search function's own check of labels is left out too. It finds what
 * everybody sees together, mostly more than any viewer.
 */
export async function unboundDatabase(superuser: Client, url: string): Promise<Unbound> {
  await superuser.query('CREATE SCHEMA IF NOT EXISTS bench');
  await superuser.query(UNCHECKED_SEARCH);
  const source = await new DataSource({
    type: 'postgres',
    url: settled(url),
    installExtensions: false,
    poolSize: 2,
    extra: { Client: UncheckingClient, pipeline: true, idleTimeoutMillis: 0 },
  }).initialize();
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  return {
    read: (_context, work) => inTransaction({ source, begin, context: null, work }),
    close: () => source.destroy(),
  };
}

/** As the hub's own connections are set. */
function settled(url: string): string {
  const target = new URL(url);
  const settings = ['search_path=hub,pg_temp', 'TimeZone=UTC', 'jit=off', 'plan_cache_mode=force_generic_plan'];
  target.searchParams.set('options', settings.map((setting) => `-c ${setting}`).join(' '));
  return target.toString();
}

/** hub.search as the migration writes it, less the viewer and the label. */
const UNCHECKED_SEARCH = `
CREATE OR REPLACE FUNCTION bench.search(query tsquery, ranked boolean)
RETURNS TABLE (id int, name text, kind text, state text, rank int)
LANGUAGE plpgsql STABLE ROWS 1000 SET search_path = pg_catalog SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
    SELECT a.id, a.name, a.kind, a.state, best.rank FROM (
      SELECT w.advisory_id, max(CASE WHEN ranked THEN (ts_rank(w.words, query, 1) * 1000000)::int ELSE 0 END) AS rank
      FROM hub.portion_words w WHERE w.words @@ query GROUP BY w.advisory_id) best
    JOIN hub.advisory a ON a.id = best.advisory_id;
END $$`;

class UncheckingClient extends QuietClient {
  constructor(config?: ConstructorParameters<typeof QuietClient>[0]) {
    super(config);
    const query = this.query.bind(this) as (...asked: readonly unknown[]) => unknown;
    const unchecking = (first: unknown, ...rest: readonly unknown[]): unknown => query(unchecked(first), ...rest);
    Object.assign(this, { query: unchecking });
  }
}

function unchecked(asked: unknown): unknown {
  if (typeof asked === 'string') return asked.replaceAll('hub.search(', 'bench.search(');
  const config = asked as QueryConfig;
  return { ...config, text: config.text.replaceAll('hub.search(', 'bench.search(') };
}
