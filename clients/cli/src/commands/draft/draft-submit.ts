import type { Advisory } from '@seamark/sdk';
import type { Command } from 'commander';
import { namesAdvisory } from '../../advisory-name.js';
import type { Cli } from '../../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import type { Terminal } from '../../terminal/terminal.js';
import { tellKeptWarnings } from '../kept-warnings.js';
import { refusalFailure, staleAdvice } from '../refusal-failure.js';
import { pull } from './draft-pull.js';
import { pushDraft } from './draft-push.js';
import type { Publishing } from './draft-source.js';
import { openDraft } from './open-draft.js';

const HELP = `
A file is pushed first. From then on the draft stands still: a REVIEWER of your
organization who did not write it approves or returns it, and you publish what
was approved. seamark draft return NAME takes it back.

Examples:
  $ seamark draft submit calendar.md
  $ seamark draft submit SMK-7K2Q9-VD3MX`;

export function addDraftSubmit(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('submit')
    .description('submit a draft for the approval of somebody who did not write it')
    .argument('<file-or-name>', 'a draft file, - for one on standard input, or the name of a draft that the hub has')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (target: string, options: JsonOptions, command: Command) => {
      const submitted = await submit({ terminal, hub: await cli.hub(command) }, target);
      tellSubmitted(terminal, submitted, options);
    });
}

async function submit(publishing: Publishing, target: string): Promise<Advisory> {
  const { terminal, hub } = publishing;
  const name = (await namesAdvisory(target))
    ? target
    : (await pushDraft(publishing, await openDraft(terminal, target))).name;
  const draft = await pull(hub, name);
  const outcome = await hub.reviews.submit(draft.revises);
  if (!outcome.ok)
    throw await refusalFailure(hub, outcome.refusal, { STALE_REVISION: staleAdvice(draft.revises.name) });
  tellKeptWarnings(terminal, draft, outcome.warnings);
  return outcome.advisory;
}

function tellSubmitted({ out, err }: Terminal, advisory: Advisory, { json }: JsonOptions): void {
  const { name, viewKey } = advisory;
  if (json) return out.write(jsonText(advisory, json));
  out.write(out.isTerminal ? `Submitted ${name}\n` : `${name}\t${viewKey}\n`);
  say(err, `It waits for a REVIEWER who did not write it: seamark draft approve ${name}`);
}
