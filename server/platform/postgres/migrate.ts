import { DataSource, type MigrationInterface } from 'typeorm';
import type { ContextKeys } from '../config/context-keys.js';
import { StartProblem } from '../config/start-problem.js';
import type { Log } from '../telemetry/log.js';
import { installContextKeys } from './context/install-context-keys.js';
import { queryLog } from './query-log.js';
import { QuietClient } from './quiet-client.js';
import { roleUrl, SCHEMA } from './role-url.js';
import { HUB_ROLES } from './roles/hub-roles.js';

export type Migration = new () => MigrationInterface;

export interface Migrating {
  /** Of a login that may act as hub_owner. */
  readonly url: string;
  readonly migrations: readonly Migration[];
  readonly contextKeys: ContextKeys;
  readonly log: Log;
}

export interface Migrated {
  /** How many migrations had run before; 0 for a database that this call filled. */
  readonly before: number;
  readonly ran: number;
}

/** A migration that waits for a lock makes everybody wait behind it: it gives up instead, and the start can be repeated. */
const LOCK_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 15 * 60_000;
/** Any number that nobody else locks in the hub's database. */
const MIGRATING = 7_326_277;

/** Brings the database to the state of the code, as hub_owner; hubs that begin at once take turns. */
export async function migrate({ url, migrations, contextKeys, log }: Migrating): Promise<Migrated> {
  const owner = await openOwner(url, migrations, log);
  try {
    // A session's lock, which ends with the one connection of this pool.
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await owner.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    const before = await migrationsBefore(owner);
    const { length: ran } = await owner.runMigrations({ transaction: 'each' });
    const replaced = await installContextKeys(owner, contextKeys);
    if (replaced)
      log.warn('the database knew another context key: hub processes that still sign with that one fail from now on');
    return { before, ran };
  } finally {
    await owner.destroy();
  }
}

async function openOwner(url: string, migrations: readonly Migration[], log: Log): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: roleUrl(url, { role: HUB_ROLES.owner, statementTimeoutMs: STATEMENT_TIMEOUT_MS }),
    schema: SCHEMA,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    installExtensions: false,
    applicationName: 'seamark migration',
    poolSize: 1,
    logger: queryLog(log),
    poolErrorHandler: () => undefined,
    extra: { Client: QuietClient, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 0 },
  }).initialize();
}

/** @throws when a newer hub has migrated the database: this one would misread it */
async function migrationsBefore(owner: DataSource): Promise<number> {
  const [table] = await owner.query<readonly { readonly name: string | null }[]>(
    'SELECT to_regclass($1)::text AS name',
    [`${SCHEMA}.migration`],
  );
  if (!table?.name) return 0;
  const ran = await owner.query<readonly { readonly name: string }[]>(`SELECT name FROM ${SCHEMA}.migration`);
  const known = new Set(owner.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = ran.filter(({ name }) => !known.has(name));
  if (unknown.length === 0) return ran.length;
  throw new StartProblem([
    `The database was made by a newer Seamark (${unknown.map(({ name }) => name).join(', ')}): run that, or a later one.`,
  ]);
}
