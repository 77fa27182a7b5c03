import { existsSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartProblem } from '../../config/start-problem.js';

/** Whom PostgreSQL runs as when the hub runs as root: PostgreSQL refuses root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that machines and images have. initdb wants a name for its uid, so a bare number will not do. */
const CANDIDATES = ['postgres', 'node', 'nobody'];

/** @returns null when the hub is not root, and PostgreSQL runs as whoever the hub runs as */
export function serverAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(cluster) ?? firstCandidate();
}

/** A cluster that an ordinary user made stays that user's, so that it can be started with and without root. */
function ownerOf(cluster: string): Account | null {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { name: accounts().find((each) => each.uid === uid)?.name ?? String(uid), uid, gid };
}

function firstCandidate(): Account {
  const known = accounts();
  const account = CANDIDATES.map((name) => known.find((each) => each.name === name)).find((each) => each !== undefined);
  if (account) return account;
  throw new StartProblem([
    `The hub runs as root and finds no other account to run PostgreSQL as (it looked for ${CANDIDATES.join(', ')}). ` +
      'Run it as an ordinary user, or set DATABASE_URL.',
  ]);
}

function accounts(): readonly Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
}

/** True when the account can walk to `path` (or to the nearest folder above it that exists) and read and search that too. */
export function canReach(account: Account, path: string): boolean {
  if (!existsSync(path)) return canReach(account, dirname(path));
  const target = realpathSync(resolve(path));
  return permits(statSync(target), account, 0o5) && canWalkTo(account, target);
}

function canWalkTo(account: Account, path: string): boolean {
  const parent = dirname(path);
  return parent === path || (permits(statSync(parent), account, 0o1) && canWalkTo(account, parent));
}

function permits({ mode, uid, gid }: Stats, account: Account, wanted: number): boolean {
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}
