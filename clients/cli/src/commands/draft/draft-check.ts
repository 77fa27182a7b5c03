import type { AudienceInput, AudienceMatrix, Checked } from '@seamark/sdk';
import { InvalidArgumentError, type Command } from 'commander';
import { as, AUDIENCES_HELP } from '../../audience.js';
import { CliFailure } from '../../cli-failure.js';
import type { Cli } from '../../cli.js';
import { EXIT } from '../../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import { isAccessible, type Terminal } from '../../terminal/terminal.js';
import { matrixLines, matrixSentences, matrixWords } from '../../words/matrix-words.js';
import { counted } from '../../words/names.js';
import { draftSource, type Publishing } from './draft-source.js';

type CheckedMatrix = Checked<{ readonly matrix: AudienceMatrix }>;

interface CheckOptions extends JsonOptions {
  readonly for?: readonly AudienceInput[];
}

const HELP = `
What is worth a second look is told by file and line, with the place that it
conflicts with. Ends with 6 when there is any, or the draft cannot be taken as
it stands: a check for whatever runs before a publication. Nothing is written.

${AUDIENCES_HELP}

Off a terminal each line has, with tabs between: portion, type, label, audience,
CONTENT, PLACEHOLDER or NOTHING, how many of its organizations read it, how many
there are.

Examples:
  $ seamark draft check calendar.md
  $ seamark draft check SMK-7K2Q9-VD3MX --for public --for org:tern-cloud`;

export function addDraftCheck(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('check')
    .description('say who would get what of a draft, and what is worth a second look')
    .argument('<file-or-name>', 'a draft file, - for one on standard input, or the name of an advisory')
    .option('--for <audience>', 'this audience; several times for several', audience)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (target: string, options: CheckOptions, command: Command) => {
      await check({ terminal, hub: await cli.hub(command) }, target, options);
    });
}

function audience(text: string, before: readonly AudienceInput[] = []): readonly AudienceInput[] {
  const { audience: named } = as(text);
  if (named === undefined) throw new InvalidArgumentError(AUDIENCES_HELP.replaceAll('\n', ' '));
  return [...before, named.input];
}

async function check({ terminal, hub }: Publishing, target: string, options: CheckOptions): Promise<void> {
  const source = await draftSource({ terminal, hub }, target);
  const checked = await hub.drafts.check(source.draft, options.for);
  if (!checked.ok) throw await source.refused(checked.refusal);
  const { warnings } = checked;
  show(terminal, checked, options);
  source.tellWarnings(warnings);
  if (warnings.length > 0) throw new CliFailure(EXIT.checksFailed, `${counted(warnings.length, 'warning')}.`);
  say(terminal.err, 'Nothing to warn of.');
}

function show(terminal: Terminal, checked: Extract<CheckedMatrix, { ok: true }>, { json }: JsonOptions): void {
  const { out } = terminal;
  const { warnings, matrix } = checked;
  if (json) return out.write(jsonText({ warnings, matrix }, json));
  if (!out.isTerminal) return out.write(matrixLines(matrix));
  out.write(isAccessible(terminal) ? matrixSentences(matrix) : matrixWords(out, matrix));
}
