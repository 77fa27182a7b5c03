import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFileError } from '../platform/postgres/file-error.js';
import { isServing, readPostmaster } from '../platform/postgres/embedded/postmaster.js';

const PREFIX = 'seamark-test-';

/** A folder for the server of this test run, which says whose it is. */
export function serverFolder(): string {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Ends the servers of test runs that were killed, and removes their folders. */
export function endAbandonedServers(): void {
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(PREFIX) && isAbandoned(name) && isOurs(name))
    .forEach((name) => endServer(join(tmpdir(), name)));
}

function isAbandoned(name: string): boolean {
  const pid = Number.parseInt(name.slice(PREFIX.length));
  try {
    return Number.isInteger(pid) && !process.kill(pid, 0);
  } catch (error) {
    return isFileError(error, 'ESRCH');
  }
}

/** Another account's runs on a shared machine are not ours to end, nor to read. */
function isOurs(name: string): boolean {
  const account = process.getuid?.();
  return account === undefined || statSync(join(tmpdir(), name)).uid === account;
}

function endServer(folder: string): void {
  const cluster = join(folder, 'postgres/cluster');
  const postmaster = readPostmaster(cluster);
  if (postmaster && isServing(postmaster, cluster)) process.kill(postmaster.pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
}
