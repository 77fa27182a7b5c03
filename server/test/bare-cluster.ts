import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { shippedBinaries } from '../platform/postgres/embedded/binaries.js';
import { LOGINS, readCredentials } from '../platform/postgres/embedded/credentials.js';
import { findHome } from '../platform/postgres/embedded/home.js';
import { makeCluster } from '../platform/postgres/embedded/make-cluster.js';
import { runServer, type Cluster } from '../platform/postgres/embedded/run-server.js';
import { leaveServer } from '../platform/postgres/embedded/stop-server.js';
import { usableBinaries } from '../platform/postgres/embedded/usable-binaries.js';
import type { QuietClient } from '../platform/postgres/quiet-client.js';

/** A PostgreSQL that knows nothing of the hub, as an administrator would offer one. */
export interface BareCluster {
  readonly superuser: QuietClient;
  url(login: string, password: string, database: string): string;
  readonly superuserPassword: string;
  /** Where the server writes what it has to say. */
  readonly log: string;
}

/** Stopped and thrown away after the file's last test. To be called where vitest takes hooks. */
export async function bareCluster(): Promise<BareCluster> {
  const folder = temporaryFolder('seamark-bare-');
  const home = findHome(folder);
  const binaries = usableBinaries(shippedBinaries(), home);
  await makeCluster(binaries, home, false);
  const credentials = readCredentials(home.credentials);
  const cluster: Cluster = { home, binaries, credentials, durable: false, port: null };
  const running = await runServer(cluster);
  afterAll(() => leaveServer(cluster, running));
  return {
    superuser: running.session,
    superuserPassword: credentials.superuser,
    log: home.log,
    url: (login, password, database) => `postgres://${login}:${password}@127.0.0.1:${running.port}/${database}`,
  };
}

export const SUPERUSER = LOGINS.superuser;

/** A folder that other accounts may enter, removed after the file's last test. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
