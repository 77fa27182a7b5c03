import { writeFile } from 'node:fs/promises';
import type { PulledDraft, Seamark } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../../cli-failure.js';
import type { Cli } from '../../cli.js';
import { writeDraftFile } from '../../draft-file/write-draft-file.js';
import { EXIT } from '../../exit-codes.js';
import { orNothing } from '../found-advisory.js';
import { printable } from '../../terminal/printable.js';
import { say } from '../../terminal/say.js';
import { counted } from '../../words/names.js';
import type { Terminal } from '../../terminal/terminal.js';

interface PullOptions {
  readonly force?: true;
}

const HELP = `
The file says all that you can see of the advisory, as it is now. What you
cannot see is not in it, and stays as it is when the file is sent back. Pushed
as it is, it changes nothing.

Examples:
  $ seamark draft pull SMK-7K2Q9-VD3MX
  $ seamark draft pull SMK-7K2Q9-VD3MX calendar.md
  $ seamark draft pull SMK-7K2Q9-VD3MX - | less`;

export function addDraftPull(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('pull')
    .description('write a draft, or what is published, into a draft file')
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case')
    .argument('[file]', 'where to; - is standard output; smk-7k2q9-vd3mx.md when not given')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', HELP)
    .action(async (name: string, file: string | undefined, ...[options, command]: readonly [PullOptions, Command]) => {
      const pulled = await pull(await cli.hub(command), name);
      const text = writeDraftFile(pulled);
      const place = file ?? fileNameOf(pulled);
      tellPulled(terminal, pulled, place);
      if (place === '-') return terminal.out.write(terminal.out.isTerminal ? printable(text) : text);
      await writeNew(place, text, options);
      terminal.out.write(terminal.out.isTerminal ? `Written: ${place}\n` : `${place}\n`);
    });
}

/** A file name in the folder where one stands, whatever a hub calls its advisories. */
export function fileNameOf({ revises }: PulledDraft): string {
  return `${revises.name.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')}.md`;
}

/** @throws CliFailure when there is nothing that the caller can read */
export async function pull(hub: Seamark, name: string): Promise<PulledDraft> {
  return orNothing(await hub.drafts.pull(name));
}

/** Writes a file; one that is there is left alone unless `force` says otherwise. */
export async function writeNew(file: string, text: string, { force }: PullOptions): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = isThere
      ? 'is there already: name another file, or say --force.'
      : `cannot be written: ${String(error)}`;
    throw new CliFailure(EXIT.usage, `${file} ${why}`);
  }
}

/** What the file does not hold, and what may be done with it. */
function tellPulled({ err }: Terminal, { advisory, revises: { name } }: PulledDraft, file: string): void {
  const { withheldCount, state } = advisory;
  if (withheldCount > 0)
    say(err, `${counted(withheldCount, 'portion')} that you cannot see: not in the file, and kept as before.`);
  if (state === 'PUBLISHED') say(err, `${name} is published: seamark revise ${file} publishes what you change.`);
}
