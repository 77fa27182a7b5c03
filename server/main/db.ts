import { readConfig } from '../platform/config/env.js';
import { prepareSql } from '../platform/postgres/roles/prepare-sql.js';

/** `seamark db prepare [LOGIN]`: prints what a DBA runs before the hub's login first connects. Reads nothing of the database. */
function main([command, login]: readonly string[]): number {
  if (command !== 'prepare') return complain('Usage: seamark db prepare [LOGIN]');
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

function complain(what: string): number {
  process.stderr.write(`${what}\n`);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
