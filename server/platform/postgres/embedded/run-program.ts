import { spawn, type SpawnOptions } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { childEnvironment } from '../../config/env.js';
import { StartProblem } from '../../config/start-problem.js';
import type { Account } from './account.js';

/** How everything of PostgreSQL is started: as its account, and with nothing of the hub's environment that it does not need. */
export function spawnOptions(account: Account | null): SpawnOptions {
  const as = account === null ? {} : { uid: account.uid, gid: account.gid };
  // The hub's own folder may be closed to the account.
  return { ...as, env: childEnvironment(), cwd: tmpdir() };
}

/** Runs a program to its end. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  account: Account | null,
): Promise<void> {
  const child = spawn(program, parameters, { ...spawnOptions(account), stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout?.on('data', (chunk) => said.push(String(chunk)));
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  const ending = await new Promise<string | null>((resolve) => {
    // Without a listener, a program that cannot be started would end the hub.
    child.once('error', (error) => resolve(cannotRun(program, error)));
    child.once('close', (code) =>
      resolve(code === 0 ? null : `${basename(program)} ended with ${code}:\n${said.join('').trim()}`),
    );
  });
  if (ending !== null) throw new StartProblem([ending]);
}

export function cannotRun(program: string, error: Error): string {
  const remedy =
    'On a system without glibc (Alpine Linux), or where programs may not be started, set DATABASE_URL to a PostgreSQL 15 or newer.';
  return `${program} cannot be run: ${error.message}. ${remedy}`;
}
