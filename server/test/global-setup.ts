import { chmodSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { allMigrations } from '../migrations/all-migrations.js';
import { openEmbeddedPostgres } from '../platform/postgres/embedded/embedded-postgres.js';
import { migrate } from '../platform/postgres/migrate.js';
import { silentLog } from '../platform/telemetry/log.js';
import { endAbandonedServers, serverFolder } from './abandoned-servers.js';
import { testContextKeys } from './test-context-keys.js';

/** The PostgreSQL of this test run. */
export interface TestServer {
  /** Of the three logins, all in the migrated database that test databases are cloned from. */
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly hubUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

/** One PostgreSQL for the whole run, in a folder that is thrown away: it need not survive a power cut, so it does not sync. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  endAbandonedServers();
  const folder = serverFolder();
  chmodSync(folder, 0o755);
  const { url, close } = await openEmbeddedPostgres({ dataFolder: folder, log: silentLog, durable: false });
  await migrate({ url: url('owner'), migrations: allMigrations, contextKeys: testContextKeys, log: silentLog });
  project.provide('testServer', { superuserUrl: url('superuser'), ownerUrl: url('owner'), hubUrl: url('hub') });
  return async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
}
