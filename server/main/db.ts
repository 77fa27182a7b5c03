import { allMigrations } from '../migrations/all-migrations.js';
import { machineClock } from '../kernel/clock.js';
import { readConfig } from '../platform/config/env.js';
import type { Database } from '../platform/postgres/database.js';
import { openDatabase } from '../platform/postgres/open-database.js';
import { prepareSql } from '../platform/postgres/roles/prepare-sql.js';
import { silentLog } from '../platform/telemetry/log.js';
import { explainStart } from './explain-start.js';
import { STEWARD_TOKEN_DAYS } from './founding/issue-steward-token.js';
import { replaceStewardToken } from './founding/replace-steward-token.js';
import { machineRandomness } from './hub-needs.js';
import { tables } from './tables.js';

/**
 * What only whoever has the hub's machine may do: `seamark db prepare [LOGIN]` prints what a DBA runs before the hub's login first
 * connects, and reads nothing of the database; `seamark db steward [ACCOUNT]` gives a steward a token that has lost its own;
 * `seamark db verify-audit` reckons every chain of the audit log anew. @returns the exit code
 */
async function main([command, word]: readonly string[]): Promise<number> {
  if (command === 'prepare') return prepare(word);
  if (command === 'steward') return onDatabase((database) => steward(database, word ?? null));
  if (command === 'verify-audit') return onDatabase(verifyAudit);
  return complain('Usage: seamark db prepare [LOGIN] | steward [ACCOUNT] | verify-audit');
}

function prepare(login: string | undefined): number {
  const name = login ?? loginOfUrl();
  if (name === null) return complain('Say which login the hub has: seamark db prepare LOGIN, or set DATABASE_URL.');
  process.stdout.write(prepareSql(name));
  return 0;
}

function loginOfUrl(): string | null {
  const config = readConfig();
  const url = config.ok ? config.value.databaseUrl : null;
  return url === null ? null : decodeURIComponent(new URL(url).username);
}

/** Opens the database as the hub does, beside it where it runs. */
async function onDatabase(work: (database: Database) => Promise<number>): Promise<number> {
  const config = readConfig();
  if (!config.ok) return complain(config.refusal.join('\n'));
  const opened = await openDatabase(config.value, { migrations: allMigrations, tables }, silentLog);
  try {
    return await work(opened.database);
  } finally {
    await opened.close();
  }
}

async function steward(database: Database, account: string | null): Promise<number> {
  const given = await replaceStewardToken({ database, clock: machineClock, random: machineRandomness }, account);
  if (!given.ok) return complain(given.refusal);
  process.stderr.write(`A token of ${given.value.account}, shown this once, good for ${STEWARD_TOKEN_DAYS} days:\n`);
  process.stdout.write(`${given.value.secret}\n`);
  return 0;
}

interface VerifiedChain {
  readonly chain: string;
  readonly entries: string;
  readonly hash: string;
  /** Number of the first entry that does not hold; null where all do. */
  readonly broken: string | null;
}

/** A line for each chain, with tabs between: its name, how many entries, hash of the last, and where it is broken. */
async function verifyAudit(database: Database): Promise<number> {
  const chains = await database.relay((sql) => sql.query<VerifiedChain[]>('SELECT * FROM hub.verify_audit()'));
  for (const { chain, entries, hash, broken } of chains)
    process.stdout.write(`${[chain, entries, hash, broken === null ? 'whole' : `broken at ${broken}`].join('\t')}\n`);
  return chains.every(({ broken }) => broken === null) ? 0 : BROKEN;
}

/** As the exit code of checks that failed. */
const BROKEN = 6;

function complain(what: string): number {
  process.stderr.write(`${what}\n`);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = complain(explainStart(error))),
);
