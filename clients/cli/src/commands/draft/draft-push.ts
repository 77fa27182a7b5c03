import { writeFile } from 'node:fs/promises';
import type { Advisory, Seamark } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { putBack } from '../../draft-file/put-back.js';
import { jsonOption, jsonText, type JsonOptions } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import type { Terminal } from '../../terminal/terminal.js';
import { openDraft, tellWarnings, type OpenedDraft } from './open-draft.js';
import { refusedDraft } from './refused-draft.js';

const HELP = `
Nobody but your own organization's AUTHORs, REVIEWERs and HANDLERs sees a
draft. The file then carries the draft's name and viewKey, and the ids of its
portions. When somebody else has written since, nothing is saved and the exit
code is 5.

Examples:
  $ seamark draft push calendar.md
  $ seamark draft push calendar.md --json name,viewKey`;

export function addDraftPush(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('push')
    .description('save a draft file on the hub, as a draft')
    .argument('<file>', 'the draft file; - reads it from standard input')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (file: string, options: JsonOptions, command: Command) => {
      const hub = await cli.hub(command);
      const opened = await openDraft(terminal, file);
      tellPushed(terminal, await pushDraft({ terminal, hub }, opened), options);
    });
}

/** Saves a draft, and writes what the hub gave it into its file. @throws CliFailure when the hub refuses it */
export async function pushDraft(
  { terminal, hub }: { readonly terminal: Terminal; readonly hub: Seamark },
  opened: OpenedDraft,
): Promise<Advisory> {
  const { file, text, draft } = opened;
  const portions = draft.portions.map(({ input }) => input);
  const pushed = await hub.drafts.push({ ...draft, portions });
  if (!pushed.ok)
    throw await refusedDraft({ terminal, hub }, opened, { refusal: pushed.refusal, advice: advice(file) });
  tellWarnings(terminal, opened, pushed.warnings);
  const written = putBack(text, draft, pushed.advisory);
  if (file !== '-' && written !== text) await writeFile(file, written);
  return pushed.advisory;
}

function advice(file: string) {
  return { WRONG_STATE: `Nothing was sent: seamark revise ${file} publishes it.` };
}

function tellPushed({ out, err }: Terminal, advisory: Advisory, { json }: JsonOptions): void {
  const { name, viewKey, state } = advisory;
  if (json) return out.write(jsonText(advisory, json));
  out.write(out.isTerminal ? `Saved ${name}\n` : `${name}\t${viewKey}\n`);
  if (state === 'DRAFT') say(err, `It is a draft: seamark draft check ${name} tells what it would say to whom.`);
  else say(err, 'It is published, and nothing is changed.');
}
