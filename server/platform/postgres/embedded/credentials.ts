import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { StartProblem } from '../../config/start-problem.js';
import { isFileError } from '../file-error.js';

/** The three logins of the embedded database: its superuser, who only makes roles and databases, who migrates, and who serves. */
export const LOGINS = { superuser: 'postgres', owner: 'seamark_owner', hub: 'seamark' } as const;
export type Login = keyof typeof LOGINS;

/** A password for each. Kept in a file of mode 0600 beside the cluster, and made together with it. */
export type Credentials = Readonly<Record<Login, string>>;

export function newCredentials(): Credentials {
  return { superuser: newPassword(), owner: newPassword(), hub: newPassword() };
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

export function readCredentials(file: string): Credentials {
  const { superuser, owner, hub }: Partial<Record<Login, unknown>> = JSON.parse(readText(file));
  if (typeof superuser === 'string' && typeof owner === 'string' && typeof hub === 'string')
    return { superuser, owner, hub };
  throw new StartProblem([
    `${file} does not hold the passwords of the embedded database. Restore it, or remove its folder to begin anew.`,
  ]);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!isFileError(error, 'EACCES')) throw error;
    throw new StartProblem([
      `${file} belongs to another user, who made the embedded database. ` +
        'Run the hub as that user (root, if root ran it first), or give SEAMARK_DATA another folder.',
    ]);
  }
}
