import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { tables } from '../../main/tables.js';
import type { Database } from '../../platform/postgres/database.js';
import { connectDatabase } from '../../platform/postgres/postgres-database.js';
import { QuietClient } from '../../platform/postgres/quiet-client.js';
import { HUB_ROLES } from '../../platform/postgres/roles/hub-roles.js';
import { silentLog } from '../../platform/telemetry/log.js';
import { testContextKeys } from '../test-context-keys.js';
import { PATIENCE } from '../test-database.js';

/** A database that can be cloned and thrown away within one test. */
export interface WorldDatabase {
  readonly name: string;
  connect(): Promise<Database>;
  /** As a superuser, for what shakes rows about. */
  shake(statements: readonly string[]): Promise<void>;
  drop(): Promise<void>;
}

/** @param template - whose content it starts with; the migrated database when null. Nobody may be connected to it. */
export async function cloneDatabase(template: string | null): Promise<WorldDatabase> {
  const name = `leaks_${randomBytes(6).toString('hex')}`;
  const from = template ?? new URL(inject('testServer').superuserUrl).pathname.slice(1);
  await statements('postgres', [`CREATE DATABASE ${name} OWNER ${HUB_ROLES.owner} TEMPLATE ${from} STRATEGY wal_log`]);
  const url = inDatabase(inject('testServer').hubUrl, name);
  return {
    name,
    connect: () =>
      connectDatabase({ url, contextKey: testContextKeys.current, tables, log: silentLog, patience: PATIENCE }),
    shake: (given) => statements(name, given),
    drop: () => statements('postgres', [`DROP DATABASE ${name} WITH (FORCE)`]),
  };
}

async function statements(database: string, given: readonly string[]): Promise<void> {
  const connection = new QuietClient({ connectionString: inDatabase(inject('testServer').superuserUrl, database) });
  await connection.connect();
  try {
    for (const statement of given) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).toString();
}
