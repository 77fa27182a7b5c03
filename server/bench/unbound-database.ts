import type { QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { Database } from '../platform/postgres/database.js';
import { QuietClient } from '../platform/postgres/quiet-client.js';
import { inTransaction } from '../platform/postgres/transaction.js';

/** Reads as the hub does, as one whom row security does not bind. */
export interface Unbound extends Pick<Database, 'read'> {
  close(): Promise<void>;
}

/**
 * The same statements on the same rows, by a superuser, with `bench.search`, `bench.standing` and `bench.standing_dated` for those
 * of the hub, which check labels themselves. They find what everybody sees together, mostly more than any viewer.
 */
export async function unboundDatabase(url: string): Promise<Unbound> {
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

class UncheckingClient extends QuietClient {
  constructor(config?: ConstructorParameters<typeof QuietClient>[0]) {
    super(config);
    const query = this.query.bind(this) as (...asked: readonly unknown[]) => unknown;
    const unchecking = (first: unknown, ...rest: readonly unknown[]): unknown => query(unchecked(first), ...rest);
    Object.assign(this, { query: unchecking });
  }
}

function unchecked(asked: unknown): unknown {
  if (typeof asked === 'string') return withoutChecks(asked);
  const config = asked as QueryConfig;
  return { ...config, text: withoutChecks(config.text) };
}

function withoutChecks(text: string): string {
  return text.replaceAll(/hub\.(search|standing|standing_dated)\(/g, 'bench.$1(');
}
