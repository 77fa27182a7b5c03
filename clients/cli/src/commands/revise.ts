import type { Advisory, MarkingInput } from '@seamark/sdk';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { putBack } from '../draft-file/put-back.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, type JsonOptions } from '../json-option.js';
import { marking } from '../marking-option.js';
import { draftWords } from '../words/draft-words.js';
import { confirmName } from './confirm.js';
import { openDraft, tellWarnings, type OpenedDraft } from './draft/open-draft.js';
import { refusedDraft } from './draft/refused-draft.js';
import { tellPublished } from './publish.js';
import type { Publishing } from './publish-draft.js';

interface ReviseOptions extends JsonOptions {
  readonly note?: string;
  readonly noteMarking?: MarkingInput;
  readonly yes?: true;
}

const HELP = `
The file is what seamark draft pull wrote, with your changes: it carries the
advisory's name and the viewKey of the view it was pulled from. A portion that
is taken out of it is taken out of the advisory. When somebody else has
written since, nothing is published and the exit code is 5.

Examples:
  $ seamark draft pull SMK-7K2Q9-VD3MX calendar.md
  $ seamark revise calendar.md --note 'Two more assistants are affected.' \\
      --note-marking TLP:CLEAR`;

export function addRevise(program: Command, cli: Cli): void {
  const { terminal } = cli;
  program
    .command('revise')
    .description('publish a revision of what is published: what its draft file says from now on')
    .argument('<file>', 'the draft file; - reads it from standard input')
    .option('--note <markdown>', 'what this revision is about')
    .option('--note-marking <marking>', 'who may read the note; your own organization when not given', marking)
    .option('-y, --yes', 'do not ask')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (file: string, options: ReviseOptions, command: Command) => {
      const publishing = { terminal, hub: await cli.hub(command) };
      tellPublished(terminal, await revise(publishing, await openDraft(terminal, file), options), options);
    });
}

async function revise({ terminal, hub }: Publishing, opened: OpenedDraft, options: ReviseOptions): Promise<Advisory> {
  const { file, text, draft } = opened;
  const { revises } = draft;
  if (revises === null)
    throw new CliFailure(EXIT.usage, `${file} names no advisory. seamark draft pull writes a file that does.`);
  const stated = { ...draft, revises, portions: draft.portions.map(({ input }) => input) };
  terminal.err.write(draftWords(terminal.err, stated));
  await confirmName(terminal, revises.name, { verb: 'publish', done: 'published', yes: options.yes === true });

  const outcome = await hub.drafts.revise(stated, options);
  if (!outcome.ok) {
    const advice = { WRONG_STATE: `seamark draft push ${file} saves it, and seamark publish ${file} publishes it.` };
    throw await refusedDraft({ terminal, hub }, opened, { refusal: outcome.refusal, advice });
  }
  tellWarnings(terminal, opened, outcome.warnings);
  const written = putBack(text, draft, outcome.advisory);
  if (file !== '-' && written !== text) await writeFile(file, written);
  return outcome.advisory;
}
