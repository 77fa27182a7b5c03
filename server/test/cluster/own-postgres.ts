import { chmodSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { shippedBinaries } from '../../platform/postgres/embedded/binaries.js';
import { LOGINS, readCredentials } from '../../platform/postgres/embedded/credentials.js';
import { findHome } from '../../platform/postgres/embedded/home.js';
import { makeCluster } from '../../platform/postgres/embedded/make-cluster.js';
import { isServing, readPostmaster } from '../../platform/postgres/embedded/postmaster.js';
import { runServer, type Cluster, type Running } from '../../platform/postgres/embedded/run-server.js';
import { leaveServer } from '../../platform/postgres/embedded/stop-server.js';
import { usableBinaries } from '../../platform/postgres/embedded/usable-binaries.js';
import { QuietClient } from '../../platform/postgres/quiet-client.js';
import { prepareSql } from '../../platform/postgres/roles/prepare-sql.js';

/** A PostgreSQL as an operator offers one to several hubs, which can be killed and started again where it was. */
export interface OwnPostgres {
  readonly port: number;
  /** Of its first process, which the others are children of; 0 while it is away. */
  pid(): number;
  /** DATABASE_URL of a hub that reaches it on `port`. */
  hubUrl(port: number): string;
  /**
   * Ends the server as the kernel does when memory is short, and with it each of its processes, and starts it again after so long
   * on the same port. Resolves when it has recovered.
   */
  kill(downMs: number): Promise<void>;
  /** Looks into the hub's database past row security. */
  look<Row extends object>(statement: string): Promise<readonly Row[]>;
  stop(): Promise<void>;
}

const LOGIN = 'cluster_hub';
const PASSWORD = 'cluster_hub';
const DATABASE = 'cluster';

/** @param folder - taken whole; the caller removes it. With `durable` commits are synced to disk as in service */
export async function ownPostgres(folder: string, durable: boolean): Promise<OwnPostgres> {
  chmodSync(folder, 0o755);
  const cluster = await made(folder, durable);
  let running: Running = await runServer(cluster);
  let starting = Promise.resolve();
  const { port } = running;
  await running.session.query(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}'`);
  await running.session.query(`CREATE DATABASE ${DATABASE}`);
  const superuser = `postgres://${LOGINS.superuser}:${cluster.credentials.superuser}@127.0.0.1:${port}/${DATABASE}`;
  await ask(superuser, prepareSql(LOGIN));
  return {
    port,
    pid: () => readPostmaster(cluster.home.cluster)?.pid ?? 0,
    hubUrl: (at) => `postgres://${LOGIN}:${PASSWORD}@127.0.0.1:${at}/${DATABASE}?sslmode=disable`,
    kill: (downMs) => {
      starting = starting.then(async () => {
        killServer(cluster);
        await sleep(downMs);
        running = await runServer({ ...cluster, port });
      });
      return starting;
    },
    look: (statement) => ask(superuser, statement),
    stop: async () => {
      await starting;
      await leaveServer(cluster, running);
    },
  };
}

async function made(folder: string, durable: boolean): Promise<Cluster> {
  const home = findHome(folder);
  const binaries = usableBinaries(shippedBinaries(), home);
  await makeCluster(binaries, home, durable);
  return { home, binaries, credentials: readCredentials(home.credentials), durable, port: null };
}

/** The processes of the sessions end by themselves when the first one is gone. */
function killServer({ home }: Cluster): void {
  const postmaster = readPostmaster(home.cluster);
  if (postmaster && isServing(postmaster, home.cluster)) process.kill(postmaster.pid, 'SIGKILL');
}

async function ask<Row extends object>(url: string, statement: string): Promise<readonly Row[]> {
  const client = new QuietClient({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
