import {
  formatMarking,
  restateMarking,
  TLP_VALUES,
  type Advisory,
  type MarkingInput,
  type Portion,
} from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { marking as markingOf } from '../marking-option.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { inWords } from '../words/names.js';
import { confirmName } from './confirm.js';
import { found } from './found-advisory.js';
import { portionAt } from './portion-at.js';
import type { Publishing } from './publish-draft.js';
import { refusalFailure } from './refusal-failure.js';

interface MarkOptions extends JsonOptions {
  readonly yes?: true;
}

/** What is to be marked, and how. */
interface Mark {
  readonly advisory: Advisory;
  readonly portion: Portion;
  readonly marking: MarkingInput;
}

const HELP = `
The new marking holds at once, for all revisions, and no text is sent again.
What was read cannot be taken back: the hub tells who has read the portion so
far. A marking that may let others read it than before is asked about.

Examples:
  $ seamark mark SMK-7K2Q9-VD3MX 9 TLP:RED to person:handler@cert
  $ seamark mark SMK-7K2Q9-VD3MX 5 '[TLP:GREEN not org:tern-cloud]' --yes`;

export function addMark(program: Command, cli: Cli): void {
  const { terminal } = cli;
  program
    .command('mark')
    .description('mark a portion anew, at once')
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case')
    .argument('<portion>', 'its number, as seamark show counts, or its id')
    .argument('<marking...>', 'TLP:AMBER to org:tern-cloud', (word: string, before?: readonly string[]) => [
      ...(before ?? []),
      word,
    ])
    .option('-y, --yes', 'do not ask')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(
      async (
        name: string,
        portion: string,
        ...[words, options, command]: readonly [readonly string[], MarkOptions, Command]
      ) => {
        const marking = markingOf(words.join(' '));
        const hub = await cli.hub(command);
        const advisory = await found(hub, name);
        const mark = { advisory, portion: portionAt(advisory, portion), marking };
        tellMarked(terminal, await markIt({ terminal, hub }, mark, options), { mark, options });
      },
    );
}

async function markIt({ terminal, hub }: Publishing, mark: Mark, options: MarkOptions): Promise<Advisory> {
  const { name, viewKey } = mark.advisory;
  const { id, content } = mark.portion;
  if (content.is === 'withheld')
    throw new CliFailure(EXIT.failed, 'You cannot read this portion, so you cannot mark it.');
  say(terminal.err, changeWords(mark));
  if (opensWider(mark)) await confirmName(terminal, name, { verb: 'mark', done: 'marked', yes: options.yes === true });
  const outcome = await hub.advisories.mark({
    name,
    marks: [{ portion: id, marking: mark.marking }],
    expectViewKey: viewKey,
  });
  if (!outcome.ok)
    throw await refusalFailure(hub, outcome.refusal, {
      STALE_REVISION: `Look at it with seamark show ${name}, and mark it again.`,
    });
  for (const { message } of outcome.warnings) say(terminal.err, `warning: ${oneLine(message)}`);
  return outcome.advisory;
}

function changeWords({ portion, marking }: Mark): string {
  const before = formatMarking(restateMarking(portion.marking));
  return oneLine(`${portion.position}  ${inWords(portion.type)}: ${before} becomes ${formatMarking(marking)}`);
}

/** True when somebody might read it who could not before: under a lower label, or by a name that the old marking does not have. */
function opensWider({ portion, marking }: Mark): boolean {
  const before = restateMarking(portion.marking);
  if (before.tlp === 'CLEAR') return false;
  if (TLP_VALUES.indexOf(marking.tlp) < TLP_VALUES.indexOf(before.tlp)) return true;
  if (before.tlp === 'GREEN' && (before.communities ?? []).length === 0)
    return (before.excludeOrganizations ?? []).length > 0;
  return !namesOf(marking).every((name) => namesOf(before).includes(name)) || lacksExclusion(before, marking);
}

function namesOf({ sectors, communities, organizations, persons }: MarkingInput): readonly string[] {
  return [sectors, communities, organizations, persons].flatMap((names, kind) =>
    (names ?? []).map((name) => `${kind} ${name}`),
  );
}

function lacksExclusion(before: MarkingInput, marking: MarkingInput): boolean {
  return !(before.excludeOrganizations ?? []).every((handle) => marking.excludeOrganizations?.includes(handle));
}

function tellMarked(
  { out }: Terminal,
  advisory: Advisory,
  { mark, options: { json } }: { readonly mark: Mark; readonly options: MarkOptions },
): void {
  const { name, revisionId } = advisory;
  if (json) return out.write(jsonText(advisory, json));
  out.write(out.isTerminal ? `Marked ${name}, portion ${mark.portion.position}\n` : `${name}\t${revisionId}\n`);
}
