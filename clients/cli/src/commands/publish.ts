import type { Advisory } from '@seamark/sdk';
import type { Command } from 'commander';
import { namesAdvisory } from '../advisory-name.js';
import type { Cli } from '../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import type { Terminal } from '../terminal/terminal.js';
import { draftWords } from '../words/draft-words.js';
import { confirm, confirmName, type Asking } from './confirm.js';
import { openDraft, type OpenedDraft } from './draft/open-draft.js';
import { pull } from './draft/draft-pull.js';
import { publishFile, publishKept, reviseFile, type Publishing } from './publish-draft.js';
import { PUBLISH_HELP } from './publish-help.js';

interface PublishOptions extends JsonOptions {
  readonly yes?: true;
}

export function addPublish(program: Command, cli: Cli): void {
  const { terminal } = cli;
  program
    .command('publish')
    .description('publish a draft: everyone it is marked for has it at once')
    .argument('<file-or-name>', 'a draft file, - for one on standard input, or the name of a draft that the hub has')
    .option('-y, --yes', 'do not ask')
    .addOption(jsonOption())
    .addHelpText('after', PUBLISH_HELP)
    .action(async (target: string, options: PublishOptions, command: Command) => {
      const publishing = { terminal, hub: await cli.hub(command) };
      const asking = { verb: 'publish', done: 'published', yes: options.yes === true };
      const advisory = (await namesAdvisory(target))
        ? await publishName(publishing, target, asking)
        : await publishOpened(publishing, await openDraft(terminal, target), asking);
      tellPublished(terminal, advisory, options);
    });
}

/** A file that names an advisory restates it; any other is a new one. */
async function publishOpened(publishing: Publishing, opened: OpenedDraft, asking: Asking): Promise<Advisory> {
  const { terminal } = publishing;
  const { draft } = opened;
  const inputs = draft.portions.map(({ input }) => input);
  terminal.err.write(draftWords(terminal.err, { ...draft, portions: inputs }));
  if (draft.revises !== null) {
    await confirmName(terminal, draft.revises.name, asking);
    return reviseFile(publishing, opened);
  }
  await confirm(terminal, `${AT_ONCE} Publish?`, asking);
  return publishFile(publishing, opened);
}

async function publishName({ terminal, hub }: Publishing, name: string, asking: Asking): Promise<Advisory> {
  const pulled = await pull(hub, name);
  terminal.err.write(draftWords(terminal.err, pulled));
  await confirmName(terminal, pulled.revises.name, asking);
  return publishKept({ terminal, hub }, pulled);
}

const AT_ONCE = 'Whoever is cleared has it at once, and that cannot be undone.';

/** What was published, and how to read it. */
export function tellPublished({ out }: Terminal, advisory: Advisory, { json }: JsonOptions): void {
  const { name, revisionId } = advisory;
  if (json) return out.write(jsonText(advisory, json));
  out.write(
    out.isTerminal
      ? `Published ${name}, revision ${revisionId}\nRead it: seamark show ${name}\n`
      : `${name}\t${revisionId}\n`,
  );
}
