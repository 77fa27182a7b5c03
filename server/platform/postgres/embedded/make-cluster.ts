import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.js';
import { programPath, type Binaries } from './binaries.js';
import { LOGINS, newCredentials, type Credentials } from './credentials.js';
import { isFileError } from '../file-error.js';
import type { DatabaseHome } from './home.js';
import { runProgram } from './run-program.js';

/**
 * Makes an empty cluster and its passwords unless they are there.
 *
 * Both are made in a scratch folder and moved into place with one rename: a kill in the middle leaves nothing
 * half-made, and of two hubs that begin at once one wins whole.
 *
 * @returns true when this call made it
 */
export async function makeCluster(binaries: Binaries, home: DatabaseHome, durable: boolean): Promise<boolean> {
  if (existsSync(home.credentials)) return false;
  const scratch = join(dirname(home.folder), `.postgres-${randomBytes(6).toString('hex')}`);
  try {
    await fill(scratch, binaries, { account: home.account, durable });
    return moveIntoPlace(scratch, home);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Making {
  readonly account: Account | null;
  readonly durable: boolean;
}

async function fill(scratch: string, binaries: Binaries, { account, durable }: Making): Promise<void> {
  const [cluster, passwordFile] = [join(scratch, 'cluster'), join(scratch, 'superuser-password')];
  const credentials = newCredentials();
  mkdirSync(cluster, { recursive: true });
  chmodSync(scratch, 0o755);
  chmodSync(cluster, 0o700);
  writeFileSync(passwordFile, credentials.superuser, { mode: 0o600 });
  for (const path of [cluster, passwordFile]) if (account) chownSync(path, account.uid, account.gid);

  await runProgram(programPath(binaries, 'initdb'), initdbParameters(cluster, passwordFile, durable), account);

  rmSync(passwordFile);
  keep(credentials, join(scratch, 'credentials.json'));
}

function initdbParameters(cluster: string, passwordFile: string, durable: boolean): readonly string[] {
  return [
    ...['-D', cluster, '-U', LOGINS.superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'],
    // With the machine's locale the encoding could become SQL_ASCII, and orders differ from machine to machine.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
}

function keep(credentials: Credentials, file: string): void {
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true });
}

function moveIntoPlace(scratch: string, { folder, credentials }: DatabaseHome): boolean {
  try {
    renameSync(scratch, folder);
    flushFolder(dirname(folder));
    return true;
  } catch (error) {
    const lost = isFileError(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') && existsSync(credentials);
    if (!lost) throw error;
    return false;
  }
}

/** After a power cut the rename must not be undone while what was written into the cluster stays. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
