import type { Log } from '../../telemetry/log.js';
import { shippedBinaries } from './binaries.js';
import { LOGINS, readCredentials, type Login } from './credentials.js';
import { describeStart } from './describe-start.js';
import { findHome } from './home.js';
import { keepRunning } from './keep-running.js';
import { makeCluster } from './make-cluster.js';
import { LOCALHOST } from './ports.js';
import { runServer, type Cluster } from './run-server.js';
import { DATABASE, setUpCluster } from './set-up-cluster.js';
import { usableBinaries } from './usable-binaries.js';

/** A PostgreSQL that belongs to this data folder, and runs at least as long as this hub does. */
export interface EmbeddedPostgres {
  url(login: Login, database?: string): string;
  /** What was done to have it, for people. */
  readonly how: string;
  /** Stops the server, unless another hub uses it. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly log: Log;
  readonly durable?: boolean;
}

export async function openEmbeddedPostgres({
  dataFolder,
  log,
  durable = true,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = findHome(dataFolder);
  const binaries = usableBinaries(shippedBinaries(), home);
  const made = await makeCluster(binaries, home, durable);
  const credentials = readCredentials(home.credentials);
  const cluster: Cluster = { home, binaries, credentials, durable, port: null };
  const running = await runServer(cluster);
  await setUpCluster(running.session, credentials);
  const close = keepRunning({ ...cluster, port: running.port }, running, log);
  return {
    url: (login, database = DATABASE) =>
      `postgres://${LOGINS[login]}:${credentials[login]}@${LOCALHOST}:${running.port}/${database}?sslmode=disable`,
    how: describeStart({ home, version: binaries.version, made, started: running.started }),
    close,
  };
}
