import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../telemetry/log.js';
import { runServer, type Cluster, type Running } from './run-server.js';
import { leaveServer } from './stop-server.js';

const PAUSE_MS = 1_000;

/**
 * Starts the server again, on the port it had, whenever it ends while the hub lives: pools and listeners then
 * connect anew by themselves.
 *
 * @returns leaves the server, and stops it when no other hub uses it
 */
export function keepRunning(cluster: Cluster, first: Running, log: Log): () => Promise<void> {
  let closing = false;
  let current: Promise<Running | null> = Promise.resolve(first);

  function watch(running: Running): Running {
    running.session.once('end', () => {
      if (!closing) current = startAgain();
    });
    return running;
  }

  async function startAgain(): Promise<Running | null> {
    while (!closing) {
      log.warn('the embedded PostgreSQL has ended; starting it again');
      const running = await runServer(cluster).catch(() => null);
      if (running) return watch(running);
      await sleep(PAUSE_MS);
    }
    return null;
  }

  watch(first);
  return async () => {
    closing = true;
    const running = await current;
    if (running) await leaveServer(cluster, running);
  };
}
