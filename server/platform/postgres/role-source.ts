import { DataSource, type EntitySchema } from 'typeorm';
import type { Log } from '../telemetry/log.js';
import { QuietClient } from './quiet-client.js';
import { codeOf, queryLog } from './query-log.js';
import { roleUrl, SCHEMA, type RoleSettings } from './role-url.js';

export interface RoleSource extends RoleSettings {
  readonly url: string;
  /** Connections at most; more callers than that wait for one. */
  readonly poolSize: number;
  readonly tables: readonly EntitySchema[];
  readonly log: Log;
}

/** How long a caller waits for a connection: until one is free, and made. */
const CONNECTION_TIMEOUT_MS = 5_000;
const SLOW_QUERY_MS = 1_000;

/**
 * How much longer than a statement may take its answer is waited for. A connection that fell silent without a word, as behind a
 * firewall that forgot it, is given up then: the database ends a statement at the other end only, and nobody would hear of it.
 */
const ANSWER_GRACE_MS = 2_000;

/**
 * A pool whose every connection acts as one role.
 *
 * @throws when it acts as another, as behind a pooler that drops what is said at connection
 */
export async function openRoleSource({ url, poolSize, tables, log, ...settings }: RoleSource): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: roleUrl(url, settings),
    schema: SCHEMA,
    entities: [...tables],
    synchronize: false,
    installExtensions: false,
    applicationName: 'seamark',
    poolSize,
    maxQueryExecutionTime: SLOW_QUERY_MS,
    logger: queryLog(log),
    poolErrorHandler: (error: unknown) =>
      log.warn('an idle connection was lost', { code: codeOf(error), role: settings.role }),
    extra: {
      Client: QuietClient,
      // Lets a transaction be begun and given its context in one round trip.
      pipeline: true,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      query_timeout: settings.statementTimeoutMs + ANSWER_GRACE_MS,
    },
  });
  await source.initialize();
  await demandRole(source, settings.role);
  return source;
}

async function demandRole(source: DataSource, role: string): Promise<void> {
  const [row] = await source.query<readonly { readonly role: string }[]>('SELECT current_user AS role');
  if (row?.role === role) return;
  await source.destroy();
  throw new Error(
    `a connection acts as ${row?.role} instead of ${role}: does a pooler drop the startup parameter "options"?`,
  );
}
