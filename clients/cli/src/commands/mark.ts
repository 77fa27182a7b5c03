import {
  formatMarking,
  restateMarking,
  type Advisory,
  type MarkingInput,
  type Portion,
  type PortionReaders,
  type PulledDraft,
} from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { markingOfWords } from '../marking-option.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { inWords } from '../words/names.js';
import { readerWords } from '../words/reader-words.js';
import { confirmName } from './confirm.js';
import { pull } from './draft/draft-pull.js';
import { opensWider } from './opens-wider.js';
import { portionAt } from './portion-at.js';
import type { Publishing } from './draft/draft-source.js';
import { refusalFailure } from './refusal-failure.js';

interface MarkOptions extends JsonOptions {
  readonly yes?: true;
}

/** What is to be marked, and how. */
interface Mark {
  readonly draft: PulledDraft;
  readonly portion: Portion;
  readonly marking: MarkingInput;
}

const HELP = `
The new marking holds at once, for all revisions, and no text is sent again.
What was read cannot be taken back: the hub tells who has read the portion so
far. Where the new marking lets somebody read it who could not, it asks first.

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
        const marking = markingOfWords(words);
        const hub = await cli.hub(command);
        const draft = await pull(hub, name);
        const mark = { draft, portion: portionAt(draft.advisory, portion), marking };
        tellMarked(terminal, await markIt({ terminal, hub }, mark, options), { mark, options });
      },
    );
}

async function markIt({ terminal, hub }: Publishing, mark: Mark, options: MarkOptions): Promise<Marked> {
  const { name, viewKey } = mark.draft.revises;
  const { id, content } = mark.portion;
  if (content.is === 'withheld')
    throw new CliFailure(EXIT.failed, 'You cannot read this portion, so you cannot mark it.');
  say(terminal.err, changeWords(mark));
  const isWider = options.yes !== true && (await opensWider(hub, { ...mark, portionId: id }));
  if (isWider) await confirmName(terminal, name, { verb: 'mark', done: 'marked', yes: false });
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
  return { advisory: outcome.advisory, readers: outcome.readers };
}

function changeWords({ portion, marking }: Mark): string {
  const before = formatMarking(restateMarking(portion.marking));
  return oneLine(`${portion.position}  ${inWords(portion.type)}: ${before} becomes ${formatMarking(marking)}`);
}

/** What came of it: the advisory, and who had read the portion until then. */
interface Marked {
  readonly advisory: Advisory;
  readonly readers: readonly PortionReaders[];
}

function tellMarked(
  { out, err }: Terminal,
  { advisory, readers }: Marked,
  { mark, options: { json } }: { readonly mark: Mark; readonly options: MarkOptions },
): void {
  const { name, revisionId } = advisory;
  if (json) return out.write(jsonText({ ...advisory, readers }, json));
  out.write(out.isTerminal ? `Marked ${name}, portion ${mark.portion.position}\n` : `${name}\t${revisionId}\n`);
  for (const each of readers) say(err, readerWords(each, err.zone));
}
