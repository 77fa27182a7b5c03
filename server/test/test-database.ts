import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import { tables } from '../main/tables.js';
import type { Database } from '../platform/postgres/database.js';
import { connectDatabase } from '../platform/postgres/postgres-database.js';
import { QuietClient } from '../platform/postgres/quiet-client.js';
import { roleUrl } from '../platform/postgres/role-url.js';
import { HUB_ROLES } from '../platform/postgres/roles/hub-roles.js';
import { silentLog, type Log } from '../platform/telemetry/log.js';
import { testContextKeys } from './test-context-keys.js';

/** A database of a test file's own: migrated, empty, and dropped when the file is done. */
export interface TestDatabase {
  /** As the hub uses it. */
  readonly database: Database;
  /** Acts as hub_owner, whose rows the policies named `trusted` clear: for what a test finds given. */
  readonly owner: pg.Client;
  /** A superuser, whom row security does not bind: for looking at what is really there. */
  readonly superuser: pg.Client;
  /** Of the serving login, for a whole hub or for connections of a test's own. */
  readonly hubUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

/** A statement may wait for a machine that others load, so that no test is about how fast it is. */
export const PATIENCE = 10;

/** What a test may want of its database beside what every database has. */
export interface WantedDatabase {
  readonly log?: Log;
  /** 1 for the hub's own limits on how long a statement may take. */
  readonly patience?: number;
}

/**
 * Clones the migrated database, in about 30 ms, and cleans up after the file's last test. To be called at the top of a
 * file or in `describe`, where vitest takes hooks: `const { database, owner } = await testDatabase();`
 */
export async function testDatabase({
  log = silentLog,
  patience = PATIENCE,
}: WantedDatabase = {}): Promise<TestDatabase> {
  const { name, drop } = await cloneTemplate();
  const urls = urlsOf(name);
  const contextKey = testContextKeys.current;
  const database = await connectDatabase({ url: urls.hubUrl, contextKey, tables, log, patience });
  const owner = await connected(roleUrl(urls.ownerUrl, { role: HUB_ROLES.owner, statementTimeoutMs: 0 }));
  const superuser = await connected(urls.superuserUrl);
  afterAll(async () => {
    await Promise.all([database.close(), owner.end(), superuser.end()]);
    await drop();
  });
  return { database, owner, superuser, ...urls };
}

interface Clone {
  readonly name: string;
  drop(): Promise<void>;
}

async function cloneTemplate(): Promise<Clone> {
  const { superuserUrl } = inject('testServer');
  const template = new URL(superuserUrl).pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  // WAL_LOG takes a steady 29 ms; FILE_COPY 17 to 60, since it waits for checkpoints, and others' writes with it.
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${HUB_ROLES.owner} TEMPLATE ${template} STRATEGY wal_log`);
  return { name, drop: () => asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** In a database that is never cloned: PostgreSQL refuses a template that somebody is connected to. */
async function asSuperuser(statement: string): Promise<void> {
  const connection = await connected(inDatabase(inject('testServer').superuserUrl, 'postgres'));
  await connection.query(statement).finally(() => connection.end());
}

function urlsOf(database: string): Pick<TestDatabase, 'hubUrl' | 'ownerUrl' | 'superuserUrl'> {
  const { hubUrl, ownerUrl, superuserUrl } = inject('testServer');
  return {
    hubUrl: inDatabase(hubUrl, database),
    ownerUrl: inDatabase(ownerUrl, database),
    superuserUrl: inDatabase(superuserUrl, database),
  };
}

function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).toString();
}

async function connected(url: string): Promise<QuietClient> {
  const client = new QuietClient({ connectionString: url });
  await client.connect();
  return client;
}
