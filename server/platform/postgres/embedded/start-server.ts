import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { programPath, type Binaries } from './binaries.js';
import type { DatabaseHome } from './home.js';
import { choosePort, LOCALHOST, rememberPort } from './ports.js';
import { readPostmaster } from './postmaster.js';
import { cannotRun, spawnOptions } from './run-program.js';
import { sharedBuffers } from './shared-buffers.js';

/** A server that serves on `port`, or why none was started; `passing` when it may be at the next try. */
export type Start = { readonly ok: true; readonly port: number } | FailedStart;

export interface FailedStart {
  readonly ok: false;
  readonly reason: string;
  readonly passing: boolean;
}

export interface Serving {
  readonly port: number | null;
  /** False only for tests, which throw their cluster away: a hub's database never loses what it has acknowledged. */
  readonly durable: boolean;
}

/**
 * Starts PostgreSQL and waits until it takes connections, which after a crash includes recovery.
 *
 * @param port - null takes the last one or, when that is in use, any
 */
export async function startServer(binaries: Binaries, home: DatabaseHome, { port, durable }: Serving): Promise<Start> {
  const chosen = port ?? (await choosePort(home.port));
  const program = programPath(binaries, 'postgres');
  const logged = existsSync(home.log) ? statSync(home.log).size : 0;
  const child = spawnServer(program, home, serverParameters(home.cluster, chosen, durable));
  const failure = await failureOf(child, program, () => isReady(home.cluster, child.pid));
  if (failure !== null) return failedStart(failure, readFileSync(home.log).subarray(logged).toString());

  rememberPort(home.port, chosen);
  child.unref();
  return { ok: true, port: chosen };
}

function serverParameters(cluster: string, port: number, durable: boolean): readonly string[] {
  const settings: Readonly<Record<string, string | number>> = {
    port,
    listen_addresses: LOCALHOST,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: sharedBuffers(totalmem()),
    max_wal_size: '256MB',
    jit: 'off',
    // Messages of level ERROR repeat values out of queries, and statements may hold them.
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function spawnServer(program: string, { log, account }: DatabaseHome, parameters: readonly string[]): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  try {
    return spawn(program, parameters, {
      ...spawnOptions(account),
      stdio: ['ignore', output, output],
      // A process group of its own: an interrupt at the terminal is for the hub, which stops its database last.
      detached: process.platform !== 'win32',
    });
  } finally {
    closeSync(output);
  }
}

/** @returns null when the server became ready */
async function failureOf(child: ChildProcess, program: string, ready: () => boolean): Promise<string | null> {
  const failures: string[] = [];
  child.once('error', (error) => failures.push(cannotRun(program, error)));
  child.once('exit', (code, signal) => failures.push(`PostgreSQL ended at once (${code ?? signal}).`));
  while (failures.length === 0 && !ready()) await sleep(10);
  return failures[0] ?? null;
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const postmaster = readPostmaster(cluster);
  return postmaster?.ready === true && postmaster.pid === pid;
}

/** Another hub was quicker, the processes of a killed server have not all ended, or the port was taken. */
const PASSING =
  /lock file .* (already exists|is empty)|pre-existing shared memory block|could not create any TCP\/IP sockets/;

function failedStart(failure: string, said: string): FailedStart {
  return { ok: false, reason: `${failure}\n${said}`.trim(), passing: PASSING.test(said) };
}
