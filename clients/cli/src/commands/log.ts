import type { Revision } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { paint } from '../terminal/paint.js';
import { oneLine, printable } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { printTable, type Column } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { inWords } from '../words/names.js';
import { dateAndTimeOf } from '../words/times.js';

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;

const HELP = `
Newest first: the revisions in which what you may read has changed, counted for
you alone. Cite a revision by its id, not by its number. Off a terminal each
line has, with tabs between: number, time, what it did, id, note.

Examples:
  $ seamark log SMK-7K2Q9-VD3MX
  $ seamark log SMK-7K2Q9-VD3MX --json id,note
  $ seamark log SMK-7K2Q9-VD3MX | cut -f4 | tail -1`;

export function addLog(program: Command, cli: Cli): void {
  program
    .command('log')
    .description('the revisions of an advisory that you can see, and what each did')
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (name: string, { json }: JsonOptions, command: Command) => {
      const hub = await cli.hub(command);
      const revisions: Revision[] = [];
      for await (const revision of hub.advisories.revisions(name, { first: LARGEST_PAGE })) revisions.push(revision);
      if (revisions.length === 0) await orIsDraft(hub.advisories.get(name));
      show(cli.terminal, revisions, json);
    });
}

/** A draft has no revisions yet. @throws CliFailure when there is not even that */
async function orIsDraft(asked: Promise<object | null>): Promise<void> {
  if ((await asked) === null)
    throw new CliFailure(EXIT.notFoundOrNotVisible, 'There is nothing here that you can read.');
}

function show(terminal: Terminal, revisions: readonly Revision[], json: JsonOptions['json']): void {
  const { out, err } = terminal;
  if (json) return out.write(jsonText(revisions, json));
  if (!out.isTerminal) return printTable(terminal, [...COLUMNS, NOTE], revisions);
  printTable(terminal, COLUMNS, revisions);
  for (const { number, note } of revisions.filter(({ note: said }) => said !== null))
    out.write(`\n${paint(out, 'bold', `Revision ${number}`)}\n${wrap(printable(note ?? ''), out.columns, '   ')}\n`);
  if (revisions.length === 0) say(err, 'It is a draft: it has no revisions yet.');
}

const COLUMNS: readonly Column<Revision>[] = [
  { name: 'No.', of: ({ number }) => String(number) },
  { name: 'Published', of: ({ at }, zone) => dateAndTimeOf(at, zone) },
  { name: 'Did', of: ({ change }) => inWords(change) },
  { name: 'Id', of: ({ id }) => id },
];

const NOTE: Column<Revision> = { name: 'Note', of: ({ note }) => oneLine(note ?? '') };
