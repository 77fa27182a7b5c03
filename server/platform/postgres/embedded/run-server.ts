import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../../config/start-problem.js';
import type { Binaries } from './binaries.js';
import type { Credentials } from './credentials.js';
import type { DatabaseHome } from './home.js';
import { joinServer, type HubSession } from './hub-session.js';
import { isServing, readPostmaster, removeStaleLock } from './postmaster.js';
import { startServer, type FailedStart, type Serving } from './start-server.js';

/** Everything that it takes to run one cluster. */
export interface Cluster extends Serving {
  readonly home: DatabaseHome;
  readonly binaries: Binaries;
  readonly credentials: Credentials;
}

/** A server that this hub takes part in. */
export interface Running {
  readonly port: number;
  /** False when it ran already: another hub's, or of one that was killed. */
  readonly started: boolean;
  readonly session: HubSession;
}

type Attempt = { readonly ok: true; readonly running: Running } | FailedStart;

/** How often to try, and how long to wait in between: longer each time, ten seconds in all. */
const ATTEMPTS = 20;
const PAUSE_MS = 50;

/**
 * Joins the cluster's server, or starts it. A first attempt fails when another hub starts or stops the server at this
 * moment, when the processes of a killed one have not ended yet, or when its port was taken; a later one does not.
 */
export async function runServer(cluster: Cluster): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryToRun(cluster);
    if (tried.ok) return tried.running;
    if (attempt === ATTEMPTS || !tried.passing) {
      throw new StartProblem([`The embedded PostgreSQL in ${cluster.home.folder} does not start. ${tried.reason}`]);
    }
    await sleep(PAUSE_MS * attempt);
  }
}

async function tryToRun(cluster: Cluster): Promise<Attempt> {
  const { home } = cluster;
  const found = readPostmaster(home.cluster);
  if (found && isServing(found, home.cluster)) return join(cluster, found.port, false);
  if (found) removeStaleLock(home.cluster, found);

  const start = await startServer(cluster.binaries, home, cluster);
  return start.ok ? join(cluster, start.port, true) : start;
}

async function join({ credentials, home }: Cluster, port: number, started: boolean): Promise<Attempt> {
  try {
    return { ok: true, running: { port, started, session: await joinServer(port, credentials) } };
  } catch (error) {
    if (isRefusedPassword(error))
      throw new StartProblem([`PostgreSQL does not take the passwords in ${home.credentials}.`]);
    return { ok: false, reason: error instanceof Error ? error.message : 'It takes no connection.', passing: true };
  }
}

function isRefusedPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01';
}
