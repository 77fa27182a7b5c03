import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartProblem } from '../../config/start-problem.js';
import { isFileError } from '../file-error.js';
import { canReach, serverAccount, type Account } from './account.js';

/** Where the embedded database lives, and as whom. */
export interface DatabaseHome {
  readonly folder: string;
  /** PGDATA, in PostgreSQL's own words. */
  readonly cluster: string;
  readonly credentials: string;
  readonly port: string;
  readonly log: string;
  /** Where binaries are copied to when the shipped ones cannot be used in place. */
  readonly copies: string;
  readonly account: Account | null;
  /** True when it is not in the data folder, because PostgreSQL's account could not get there. */
  readonly elsewhere: boolean;
}

/** For root in a project that nobody else may enter, as below /root. */
const SYSTEM_FOLDER = '/var/lib/seamark';

export function findHome(dataFolder: string, systemFolder = SYSTEM_FOLDER): DatabaseHome {
  try {
    return homeOf(resolve(dataFolder), systemFolder);
  } catch (error) {
    if (!(error instanceof Error) || !isFileError(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error;
    throw new StartProblem([
      `The hub cannot keep its database in ${dataFolder}: ${error.message}. Give SEAMARK_DATA a folder that it may write to.`,
    ]);
  }
}

function homeOf(dataFolder: string, systemFolder: string): DatabaseHome {
  makeFolder(dataFolder);
  accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  const preferred = join(dataFolder, 'postgres');
  // Written down once, so that a change of permissions later does not make the hub forget its database and begin an empty one.
  const note = join(dataFolder, 'postgres-lives-in');
  const place = existsSync(note) ? readFileSync(note, 'utf8').trim() : preferred;
  const account = serverAccount(join(place, 'cluster'));
  if (place !== preferred) return homeIn(place, { account, copies: systemFolder, elsewhere: true });
  const isReachable = account === null || canReach(account, dataFolder);
  if (isReachable) return homeIn(place, { account, copies: dataFolder, elsewhere: false });

  const moved = join(systemFolder, hashOf(preferred), 'postgres');
  writeFileSync(note, `${moved}\n`);
  return homeIn(moved, { account, copies: systemFolder, elsewhere: true });
}

function homeIn(folder: string, rest: Pick<DatabaseHome, 'account' | 'copies' | 'elsewhere'>): DatabaseHome {
  if (rest.elsewhere) makeFolder(resolve(folder, '..'));
  return {
    folder,
    cluster: join(folder, 'cluster'),
    credentials: join(folder, 'credentials.json'),
    port: join(folder, 'port'),
    log: join(folder, 'postgres.log'),
    ...rest,
  };
}

/** A folder that others may walk through, whatever the umask; one that is there already keeps its mode. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(resolve(folder, '..'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** Two checkouts must not share one database. */
function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
