import type { Advisory, MarkingInput } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, type JsonOptions } from '../json-option.js';
import { marking } from '../marking-option.js';
import { askToPublish } from './ask-to-publish.js';
import { draftSource, type DraftSource, type Publishing } from './draft/draft-source.js';
import { tellPublished } from './publish.js';
import { keepInStep } from './publish-draft.js';

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
      tellPublished(terminal, await revise(publishing, await draftSource(publishing, file), options), options);
    });
}

async function revise(publishing: Publishing, source: DraftSource, options: ReviseOptions): Promise<Advisory> {
  const { draft, file } = source;
  const { revises } = draft;
  if (revises === null || file === null) throw new CliFailure(EXIT.usage, NO_NAME);
  const asked = await askToPublish(publishing, source, options.yes === true);
  const outcome = await publishing.hub.drafts.revise({ ...draft, revises }, options);
  if (!outcome.ok) {
    const instead = `seamark draft push ${file.file} saves it, and seamark publish ${file.file} publishes it.`;
    throw await asked.refused(outcome.refusal, { WRONG_STATE: instead });
  }
  asked.tellWarnings(outcome.warnings);
  await keepInStep(asked, outcome.advisory);
  return outcome.advisory;
}

const NO_NAME = 'This takes a file that names what it revises: seamark draft pull writes one.';
