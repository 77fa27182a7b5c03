import { setTimeout as sleep } from 'node:timers/promises';
import { programPath } from './binaries.js';
import { isLastToLeave } from './hub-session.js';
import { isServing, readPostmaster } from './postmaster.js';
import { runProgram } from './run-program.js';
import type { Cluster, Running } from './run-server.js';

/** Seconds that a server has to end by itself: transactions are rolled back, and everything written out. */
const PATIENCE_SECONDS = 4;

/** Leaves the server; whoever is last stops it. */
export async function leaveServer(cluster: Cluster, { session }: Running): Promise<void> {
  try {
    if (await isLastToLeave(session)) await stopServer(cluster);
  } finally {
    await session.end().catch(() => undefined);
  }
}

async function stopServer(cluster: Cluster): Promise<void> {
  const { home, binaries } = cluster;
  const postmaster = readPostmaster(home.cluster);
  if (!postmaster || !isServing(postmaster, home.cluster)) return;
  if (process.platform === 'win32') {
    await runProgram(programPath(binaries, 'pg_ctl'), ['stop', '-D', home.cluster, '-m', 'fast', '-s'], null);
    return;
  }
  process.kill(postmaster.pid, 'SIGINT');
  // After that it is stopped without being asked; the next start then replays what was not written out.
  if (!(await hasEnded(cluster, PATIENCE_SECONDS))) process.kill(postmaster.pid, 'SIGQUIT');
}

async function hasEnded({ home }: Cluster, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (readPostmaster(home.cluster) === null) return true;
    await sleep(10);
  }
  return false;
}
