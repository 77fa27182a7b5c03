import type { Comparison, Revision, Seamark } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { comparisonLines, comparisonWords } from '../words/comparison-words.js';
import { listed } from '../words/names.js';
import { found, orNothing } from './found-advisory.js';

const HELP = `
Without numbers it is the last change that you can see. Numbers are yours
alone, as seamark log counts. The hub compares both views as you may read them
today: what was narrowed since is in neither. Words that are gone stand in
[-…-], new ones in {+…+}.

Off a terminal each line has, with tabs between: number of the portion, type,
what became of it, marking before, marking after.

Examples:
  $ seamark diff SMK-7K2Q9-VD3MX
  $ seamark diff SMK-7K2Q9-VD3MX@3..4
  $ seamark diff SMK-7K2Q9-VD3MX@1`;

/** Which revisions, by the reader's own numbers. */
interface Wanted {
  readonly name: string;
  /** Null: the one before `to`. */
  readonly from: number | null;
  /** Null: the last. */
  readonly to: number | null;
}

export function addDiff(program: Command, cli: Cli): void {
  program
    .command('diff')
    .description('what became of each portion between two revisions')
    .argument('<name@from..to>', 'SMK-7K2Q9-VD3MX, with @3..4, @3 (until now), or nothing (the last change)')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (text: string, { json }: JsonOptions, command: Command) => {
      const { out } = cli.terminal;
      const comparison = await compare(await cli.hub(command), wanted(text));
      if (json) return out.write(jsonText(comparison, json));
      out.write(out.isTerminal ? comparisonWords(out, comparison) : comparisonLines(comparison));
    });
}

function wanted(text: string): Wanted {
  const [, name, from, to] = /^([^@]+)(?:@(\d+)(?:\.\.(\d+))?)?$/.exec(text) ?? [];
  if (name === undefined)
    throw new CliFailure(
      EXIT.usage,
      `"${text}" is not understood: write SMK-7K2Q9-VD3MX@3..4, @3 or nothing behind it.`,
    );
  return { name, from: from === undefined ? null : Number(from), to: to === undefined ? null : Number(to) };
}

async function compare(hub: Seamark, { name, from, to }: Wanted): Promise<Comparison> {
  const advisory = await found(hub, name);
  const before = from ?? advisory.revision - 1;
  if (before < 1)
    throw new CliFailure(EXIT.notFoundOrNotVisible, 'You see one revision of it: there is nothing to compare.');
  const ids = await revisionIds(hub, name, [before, to ?? advisory.revision]);
  return orNothing(await hub.advisories.compare(name, { from: ids[0] ?? '', to: ids[1] ?? '' }));
}

/** The ids of the revisions of these numbers. @throws CliFailure when the reader has no revision of one of them */
async function revisionIds(hub: Seamark, name: string, numbers: readonly number[]): Promise<readonly string[]> {
  const revisions: Revision[] = [];
  for await (const revision of hub.advisories.revisions(name, { first: LARGEST_PAGE })) revisions.push(revision);
  return numbers.map((number) => {
    const there = revisions.find((revision) => revision.number === number);
    if (there) return there.id;
    const numbered = listed(revisions.map((revision) => String(revision.number)).toReversed()) || 'none';
    throw new CliFailure(EXIT.notFoundOrNotVisible, `You see no revision ${number} of it: there are ${numbered}.`);
  });
}

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;
