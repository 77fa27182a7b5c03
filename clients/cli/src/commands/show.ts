import { type Advisory, isUnpublished, type RelatedAdvisory, type Review, type Seamark } from '@seamark/sdk';
import { InvalidArgumentError, type Command } from 'commander';
import { asOfOption, sayAsOf, type AsOfOptions } from '../as-of-option.js';
import { AUDIENCES_HELP } from '../audience.js';
import type { Cli } from '../cli.js';
import type { HubOptions } from '../hub.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import type { Screen } from '../terminal/terminal.js';
import { advisoryWords } from '../words/advisory-words.js';
import { portionWords } from '../words/portion-words.js';
import { reviewWords } from '../words/review-words.js';
import { found } from './found-advisory.js';
import { portionAt } from './portion-at.js';

interface ShowOptions extends JsonOptions, AsOfOptions {
  readonly revision?: string;
  readonly portion?: number;
}

const HELP = `
The label above everything is the highest among what you receive, and the one
to obey. Each portion's own marking stands before its text, and [end TLP:…]
after it. What you are not cleared for is [redacted: TLP:…].

Its source sees it through others' eyes by --as, which the audit log tells of.
${AUDIENCES_HELP}

Examples:
  $ seamark show SMK-7K2Q9-VD3MX
  $ seamark show SMK-7K2Q9-VD3MX --as public
  $ seamark show smk-7k2q9-vd3mx --portion 3
  $ seamark show SMK-7K2Q9-VD3MX --revision 8b1c6f0e-5c1e-4c53-9d0e-0d7f4f3a2b11
  $ seamark show SMK-7K2Q9-VD3MX --as-of 2026-03-01`;

export function addShow(program: Command, cli: Cli): void {
  program
    .command('show')
    .description('an advisory, each portion with its marking')
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case')
    .option('--revision <id>', 'an earlier revision, by its id')
    .option('--portion <number>', 'one portion, by its position', position)
    .addOption(asOfOption(cli.terminal).conflicts('revision'))
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (name: string, options: ShowOptions, command: Command) => {
      const hub = await cli.hub(command);
      const { audience } = command.optsWithGlobals<HubOptions>().as ?? {};
      const { revision: revisionId, asOf } = options;
      const advisory = await found(hub, name, { revisionId, asOf, seeAs: audience?.input });
      sayAsOf(cli.terminal, asOf);
      const { out } = cli.terminal;
      if (options.portion !== undefined) return out.write(portionOf(out, advisory, options));
      const { related, review } = await beside(hub, advisory, audience === undefined);
      if (options.json) return out.write(jsonText({ ...advisory, related }, options.json));
      out.write(`${advisoryWords(out, advisory, related)}${review ? reviewWords(out, review) : ''}`);
    });
}

/** What is no part of an advisory: others' eyes are not lent for it. */
async function beside(
  { advisories, reviews }: Seamark,
  advisory: Advisory,
  isOwnView: boolean,
): Promise<{ readonly related: readonly RelatedAdvisory[]; readonly review: Review | null }> {
  if (!isOwnView) return { related: [], review: null };
  const { name } = advisory;
  const [related, review] = await Promise.all([
    advisories.related(name),
    isUnpublished(advisory) ? reviews.get(name) : null,
  ]);
  return { related, review };
}

function portionOf(screen: Screen, advisory: Advisory, { portion, json }: ShowOptions): string {
  const wanted = portionAt(advisory, portion ?? '');
  return json ? jsonText(wanted, json) : portionWords(screen, wanted);
}

function position(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}
