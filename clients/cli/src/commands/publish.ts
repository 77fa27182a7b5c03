import type { Advisory } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import type { Terminal } from '../terminal/terminal.js';
import { askToPublish } from './ask-to-publish.js';
import { draftSource } from './draft/draft-source.js';
import { publishDraft } from './publish-draft.js';
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
      const source = await draftSource(publishing, target);
      const asked = await askToPublish(publishing, source, options.yes === true);
      tellPublished(terminal, await publishDraft(publishing.hub, asked), options);
    });
}

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
