import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';

/** The hub's own program for its database. It is there on the hub's own machine, where this command makes sense. */
const PROGRAM = '@seamark/server/db';

const EXAMPLE = '\nExample:\n  $ seamark db prepare seamark | psql -d seamark';

export function addDb(program: Command, cli: Cli): void {
  const db = program
    .command('db')
    .description('what concerns the database of a hub on this machine')
    .addHelpText('after', EXAMPLE);
  db.command('prepare')
    .argument('[login]', 'the login that the hub has; that of DATABASE_URL when not given')
    .description('print the SQL that a database administrator runs once, as a superuser, before the hub first starts')
    .addHelpText('after', EXAMPLE)
    .action((login: string | undefined) => run(cli, ['prepare', ...(login === undefined ? [] : [login])]));
  db.command('steward')
    .argument('[account]', 'which steward; the one that was added first when not given')
    .description('print a new token for a steward that has lost its own; those that it had stay')
    .addHelpText('after', '\nExample:\n  $ seamark db steward steward@operators')
    .action((account: string | undefined) => run(cli, ['steward', ...(account === undefined ? [] : [account])]));
  db.command('verify-audit')
    .description('reckon every chain of the audit log anew: its name, entries, last hash, and whether it is whole')
    .addHelpText('after', '\nExample:\n  $ seamark db verify-audit')
    .action(() => run(cli, ['verify-audit']));
}

/** Shows what the program says. @throws CliFailure with its complaint and its exit code */
async function run({ terminal }: Cli, words: readonly string[]): Promise<void> {
  const { code, out, err } = await ended([locate(), ...words]);
  terminal.out.write(out);
  if (code !== 0) throw new CliFailure(code, err.trim());
  terminal.err.write(err);
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function ended(words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...words], (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : EXIT.failed;
      resolve({ code: error === null ? EXIT.ok : code, out, err });
    });
  });
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
