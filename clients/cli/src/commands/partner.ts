import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { runHubProgram } from '../hub-program.js';

/** The hub's own program for partners: the policy that it holds them to. */
const PROGRAM = '@seamark/server/partner';

const EXAMPLE = '\nExample:\n  $ seamark partner check schema.graphql --name cards';

interface CheckOptions {
  readonly name: string;
  readonly json?: true;
}

export function addPartner(program: Command, cli: Cli): void {
  const partner = program
    .command('partner')
    .description('what concerns a graph of your own that adds to the hub’s')
    .addHelpText('after', EXAMPLE);
  partner
    .command('check')
    .argument('<file|url>', 'its schema as a subgraph of federation 2, or where it answers')
    .requiredOption('--name <name>', 'what it goes by: lower-case letters and digits; its root fields begin with it')
    .option('--json', 'print JSON')
    .description('tell whether it keeps the hub’s policy and composes, and what the graph would have more')
    .addHelpText('after', EXAMPLE)
    .action((place: string, { name, json }: CheckOptions) =>
      runHubProgram(cli, PROGRAM, ['check', place, name, json ? 'json' : 'text']),
    );
}
