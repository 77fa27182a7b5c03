import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { runHubProgram } from '../hub-program.js';

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
    .action((login: string | undefined) =>
      runHubProgram(cli, PROGRAM, ['prepare', ...(login === undefined ? [] : [login])]),
    );
  db.command('steward')
    .argument('[account]', 'which steward; the one that was added first when not given')
    .description('print a new token for a steward that has lost its own; those that it had stay')
    .addHelpText('after', '\nExample:\n  $ seamark db steward steward@operators')
    .action((account: string | undefined) =>
      runHubProgram(cli, PROGRAM, ['steward', ...(account === undefined ? [] : [account])]),
    );
  db.command('verify-audit')
    .description('reckon every chain of the audit log anew: its name, entries, last hash, and whether it is whole')
    .addHelpText('after', '\nExample:\n  $ seamark db verify-audit')
    .action(() => runHubProgram(cli, PROGRAM, ['verify-audit']));
}
