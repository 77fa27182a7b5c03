import type { SavedSubscription } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { pad } from '../terminal/cells.js';
import { paint } from '../terminal/paint.js';
import { oneLine, printable, printableJson } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { lagWords } from '../words/subscription-words.js';

const HELP = `
A subscription is made and followed by seamark watch --name. Off a terminal each
line has, with tabs between: name, how many events wait (at least, with a +),
when the first of them happened, the filter as JSON.

Examples:
  $ seamark sub ls
  $ seamark sub rm soc`;

/** What the hub keeps the place of. */
export function addSub(program: Command, cli: Cli): void {
  const { terminal } = cli;
  const sub = program
    .command('sub')
    .description('the subscriptions that the hub keeps the place of, and how far each is behind')
    .addHelpText('after', HELP);
  sub
    .command('ls', { isDefault: true })
    .description('list them')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async ({ json }: JsonOptions, command: Command) => {
      const saved = await (await cli.hub(command)).subscriptions.list();
      if (json) return terminal.out.write(jsonText(saved, json));
      for (const each of saved) terminal.out.write(`${lineOf(terminal, each)}\n`);
      if (saved.length === 0) say(terminal.err, 'The hub keeps none for you: seamark watch --name NAME makes one.');
    });
  sub
    .command('rm')
    .description('forget one, and its place')
    .argument('<name>', 'what it is called')
    .addHelpText('after', '\nExample:\n  $ seamark sub rm soc')
    .action(async (name: string, _options: object, command: Command) => {
      const outcome = await (await cli.hub(command)).subscriptions.remove(name);
      if (!outcome.ok) throw new CliFailure(codeOf(outcome.refusal.code), printable(outcome.refusal.message));
      say(terminal.err, `"${oneLine(name)}" is forgotten.`);
    });
}

function codeOf(code: string): number {
  return code === 'NOT_FOUND' ? EXIT.notFoundOrNotVisible : EXIT.failed;
}

function lineOf({ out, now }: Terminal, { name, where, lag }: SavedSubscription): string {
  const filter = where === null ? '' : printableJson(where);
  if (!out.isTerminal) {
    const waiting = lag === null ? '' : `${lag.events}${lag.isMore ? '+' : ''}`;
    return [name, waiting, lag?.since?.toISOString() ?? '', filter].join('\t');
  }
  return `${paint(out, 'bold', pad(oneLine(name), 16))}  ${lagWords(lag, now())}  ${paint(out, 'dim', filter)}`.trimEnd();
}
