import { SEVERITY_LEVEL_VALUES, type AdvisoryChange, type SeverityLevel } from '@seamark/sdk';
import { InvalidArgumentError, type Command } from 'commander';
import { pastMoment } from '../as-of-option.js';
import type { Cli } from '../cli.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { printTable, type Column } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { inWords } from '../words/names.js';
import { dateAndTimeOf } from '../words/times.js';

interface ChangesOptions extends FilterOptions, JsonOptions {
  readonly since: Date;
  readonly until?: Date;
  readonly downgraded?: boolean;
}

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;

const HELP = `
By advisory, the latest first: what the events that you have of that while came
to. Of one that was retracted the name is all there is. Off a terminal each line
has, with tabs between: time of the last event, what they came to, how many,
name, title.

${FILTERS_HELP}

Examples:
  $ seamark changes --since 2026-03-01 --until 2026-04-01
  $ seamark changes --since 7d --severity high,critical
  $ seamark changes --since 30d --downgraded
  $ seamark changes --since 30d --json advisoryName,type`;

export function addChanges(program: Command, cli: Cli): void {
  const past = (text: string): Date => pastMoment(text, cli.terminal.now());
  addFilterOptions(program.command('changes').description('what changed for you between two times'))
    .requiredOption('--since <moment>', 'after that: 2026-03-01 (00:00 UTC), 2026-03-01T09:00:00Z, 7d', past)
    .option('--until <moment>', 'until then, inclusive; now when not given', past)
    .option('--downgraded', 'those alone whose severity became lower')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (options: ChangesOptions, command: Command) => {
      const { since, until, downgraded, json } = options;
      if (until !== undefined && until < since) throw new InvalidArgumentError('--until lies before --since.');
      const hub = await cli.hub(command);
      const changes: AdvisoryChange[] = [];
      const query = { since, until, where: toFilter(options), first: LARGEST_PAGE };
      for await (const change of hub.advisories.changes(query))
        if (downgraded !== true || isDowngraded(change)) changes.push(change);
      show(cli.terminal, changes, json);
    });
}

/** True when it had a severity before, and has a lower one or none. */
function isDowngraded({ before, after }: AdvisoryChange): boolean {
  return before !== null && after !== null && rankOf(after.severity) < rankOf(before.severity);
}

/** 0 when none is stated. */
function rankOf(severity: SeverityLevel | null): number {
  return severity === null ? 0 : SEVERITY_LEVEL_VALUES.indexOf(severity) + 1;
}

function show(terminal: Terminal, changes: readonly AdvisoryChange[], json: JsonOptions['json']): void {
  if (json) return terminal.out.write(jsonText(changes, json));
  printTable(terminal, COLUMNS, changes);
  if (changes.length === 0) say(terminal.err, 'Nothing that you can read changed in that while.');
}

const COLUMNS: readonly Column<AdvisoryChange>[] = [
  { name: 'Last', of: ({ lastAt }, zone) => dateAndTimeOf(lastAt, zone) },
  { name: 'Came to', of: ({ type }) => inWords(type) },
  { name: 'Events', of: ({ events }) => String(events) },
  { name: 'Name', of: ({ advisoryName }) => advisoryName },
  { name: 'Title', of: ({ before, after }) => oneLine((after ?? before)?.title ?? '') },
];
