import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';

/** The hub's own program for its database. It is there on the hub's own machine, where this command makes sense. */
const PROGRAM = '@seamark/server/db';

const EXAMPLE = '\nExample:\n  $ seamark db prepare seamark | psql -d seamark';

export function addDb(program: Command, { terminal }: Cli): void {
  program
    .command('db')
    .description('what concerns the database of a hub on this machine')
    .addHelpText('after', EXAMPLE)
    .command('prepare')
    .argument('[login]', 'the login that the hub has; that of DATABASE_URL when not given')
    .description('print the SQL that a database administrator runs once, as a superuser, before the hub first starts')
    .addHelpText('after', EXAMPLE)
    .action(async (login: string | undefined) => {
      terminal.out.write(await run(['prepare', ...(login === undefined ? [] : [login])]));
    });
}

async function run(words: readonly string[]): Promise<string> {
  const program = locate();
  try {
    return (await promisify(execFile)(process.execPath, [program, ...words])).stdout;
  } catch (error) {
    throw new CliFailure(
      EXIT.usage,
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error),
    );
  }
}

function locate(): string {
  try {
    return fileURLToPath(import.meta.resolve(PROGRAM));
  } catch {
    throw new CliFailure(
      EXIT.failed,
      'This needs the hub’s own program, which is not installed here. Run it in the hub’s folder.',
    );
  }
}
