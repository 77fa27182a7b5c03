import type { Advisory, MarkingInput } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { marking } from '../marking-option.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { confirmName } from './confirm.js';
import { found } from './found-advisory.js';
import type { Publishing } from './draft/draft-source.js';
import { refusalFailure } from './refusal-failure.js';

interface WithdrawOptions extends JsonOptions {
  readonly reason: string;
  readonly marking?: MarkingInput;
  readonly yes?: true;
}

const HELP = `
A withdrawn advisory stays readable for whoever sees it, struck out, and all
of them are told. It cannot be published again.

Examples:
  $ seamark withdraw SMK-7K2Q9-VD3MX --reason 'We could not repeat it.' \\
      --marking TLP:CLEAR
  $ seamark withdraw SMK-7K2Q9-VD3MX --reason 'Counsel asks for it.'`;

export function addWithdraw(program: Command, cli: Cli): void {
  const { terminal } = cli;
  program
    .command('withdraw')
    .description('take back what is published')
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case')
    .requiredOption('--reason <markdown>', 'why')
    .option('--marking <marking>', 'who may read the reason; your own organization when not given', marking)
    .option('-y, --yes', 'do not ask')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (name: string, options: WithdrawOptions, command: Command) => {
      const withdrawn = await withdraw({ terminal, hub: await cli.hub(command) }, name, options);
      tellWithdrawn(terminal, withdrawn, options);
    });
}

async function withdraw({ terminal, hub }: Publishing, wanted: string, options: WithdrawOptions): Promise<Advisory> {
  const { name, viewKey, title } = await found(hub, wanted);
  say(terminal.err, `This withdraws ${name}: ${oneLine(title ?? '(title withheld)')}`);
  await confirmName(terminal, name, { verb: 'withdraw', done: 'withdrawn', yes: options.yes === true });
  const { reason, marking: reasonMarking } = options;
  const outcome = await hub.advisories.withdraw({ name, reason, reasonMarking, expectViewKey: viewKey });
  if (outcome.ok) return outcome.advisory;
  throw await refusalFailure(hub, outcome.refusal, { STALE_REVISION: `Read it anew with seamark show ${name}.` });
}

function tellWithdrawn({ out }: Terminal, advisory: Advisory, { json }: JsonOptions): void {
  const { name, revisionId } = advisory;
  if (json) return out.write(jsonText(advisory, json));
  out.write(out.isTerminal ? `Withdrawn ${name}, revision ${revisionId}\n` : `${name}\t${revisionId}\n`);
}
