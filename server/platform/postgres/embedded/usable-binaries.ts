import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { canReach } from './account.js';
import { programPath, type Binaries, type Program } from './binaries.js';
import { isFileError } from '../file-error.js';
import type { DatabaseHome } from './home.js';
import { makeLinks } from './links.js';

const PROGRAMS: readonly Program[] = ['initdb', 'postgres', 'pg_ctl'];

/**
 * Binaries that PostgreSQL's account can run: the shipped ones where they are, or a copy when that account
 * cannot get there, or when node_modules cannot be written to and lacks links or executable bits.
 */
export function usableBinaries(shipped: Binaries, home: DatabaseHome): Binaries {
  if (isUsable(shipped, home)) return shipped;
  const copy: Binaries = {
    folder: join(home.copies, `postgresql-${shipped.version}`, 'native'),
    version: shipped.version,
  };
  if (!existsSync(copy.folder)) copyBinaries(shipped, copy, home.copies);
  return copy;
}

function isUsable(binaries: Binaries, { account }: DatabaseHome): boolean {
  const reachable = account === null || canReach(account, binaries.folder);
  return (
    reachable && makeLinks(binaries.folder) && PROGRAMS.every((program) => isExecutable(programPath(binaries, program)))
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return madeExecutable(file);
  }
}

function madeExecutable(file: string): boolean {
  try {
    chmodSync(file, 0o755);
    return true;
  } catch (error) {
    if (isFileError(error, 'EACCES', 'EROFS', 'EPERM')) return false;
    throw error;
  }
}

/** Into a folder of its own and then into place with one rename: nobody ever meets half a copy. */
function copyBinaries(from: Binaries, to: Binaries, copies: string): void {
  const scratch = join(copies, `.copy-${randomBytes(6).toString('hex')}`);
  const native = join(scratch, 'native');
  mkdirSync(scratch, { recursive: true });
  try {
    cpSync(from.folder, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    // A read-only source makes read-only copies.
    [scratch, native, join(native, 'lib')].forEach((folder) => chmodSync(folder, 0o755));
    PROGRAMS.forEach((program) => chmodSync(programPath({ ...to, folder: native }, program), 0o755));
    makeLinks(native);
    renameSync(scratch, join(to.folder, '..'));
  } catch (error) {
    if (!isFileError(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
