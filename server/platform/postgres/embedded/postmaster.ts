import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isFileError } from '../file-error.js';

/** What a running PostgreSQL writes of itself into `postmaster.pid`, or one that was killed left there. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Source: PostgreSQL, src/include/utils/pidfile.h: pid, folder, start time, port, sockets, address, shared memory, status */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(lockFile(cluster), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
}

/** True when the process still is the PostgreSQL of this cluster: a number may have gone to another process since, as in a restarted container. */
export function isServing({ pid }: Postmaster, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  return process.platform === 'linux' ? worksIn(pid, realpathSync(cluster)) : looksLikePostgres(pid);
}

function isAlive(pid: number): boolean {
  // 0 and negative numbers would mean whole groups of processes.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isFileError(error, 'EPERM');
  }
}

/** PostgreSQL's working folder is its cluster. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    // Root in a container may not look there. To take a live PostgreSQL for a stale lock would ruin the cluster, so its name is enough.
    return (
      isFileError(error, 'EACCES', 'EPERM') &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres') === true
    );
  }
}

function looksLikePostgres(pid: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

/**
 * Takes the lock file that a killed PostgreSQL left out of the way; PostgreSQL itself would not start while any
 * process has the number in it. Another hub may have started a PostgreSQL since we looked: then its file is put back.
 */
export function removeStaleLock(cluster: string, stale: Postmaster): void {
  const aside = join(cluster, `postmaster.pid.${randomBytes(6).toString('hex')}`);
  try {
    renameSync(lockFile(cluster), aside);
    const taken = Number(readFileSync(aside, 'utf8').split('\n')[0]);
    if (taken !== stale.pid) linkSync(aside, lockFile(cluster));
  } catch (error) {
    if (!isFileError(error, 'ENOENT', 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function lockFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
