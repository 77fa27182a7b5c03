import { Option, InvalidArgumentError, type Command } from 'commander';
import { addFilterOptions, FILTERS_HELP, type FilterOptions } from '../filter-options.js';

/** What `seamark watch` was asked for. */
export interface WatchOptions extends FilterOptions {
  /** `last`, a cursor, a time, or how long ago. */
  readonly from?: string;
  readonly name?: string;
  readonly after?: string;
  readonly resume?: string;
  readonly exec?: string;
  readonly imports?: true;
  readonly exitOnStale?: number;
  readonly json?: true;
}

const HELP = `
${FILTERS_HELP}
Retractions and withdrawals come whatever the filter.

Where it begins: now, unless --from says "last" (where this command stopped the
last time, on this machine), a cursor, a time (2026-03-01, 2h, 7d), or --name
names a subscription, which the hub keeps the place of: go on from there on any
machine. Its filter is kept too; given again it is changed, and the place stays.

--exec runs CMD in a shell for each event, one after another, with the event as
a line of JSON on its standard input; what it prints goes to standard error. If
it ends with anything but 0 it is run again, later and later, up to a minute
apart; events that follow wait, and the place stays before it. So CMD is run at
least once for each event: if this program is killed while it runs, it is run
again the next time. CMD is not run for bulk imports, of which nobody is to be
woken, unless --imports is given. It does not get your token.

A lost connection is made anew, from where it stopped: nothing is missed and
nothing is told twice.

A bulk import is told in one line once it is over; --json tells each advisory.

Off a terminal each line has, with tabs between: cursor, time, event, name,
banner, severity, source, title, how many portions are redacted; of an import:
cursor, time, IMPORTED, how many, how many of them known before, whose.

Examples:
  $ seamark watch --as handler@cert
  $ seamark watch --where 'severity>=high' --from 2h
  $ seamark watch --where 'severity>=high' --name soc --exec ./page
  $ seamark watch --json --exit-on-stale 60 | ./page-the-duty-officer`;

/** Gives the command its options and its help. */
export function addWatchOptions(command: Command): Command {
  return addFilterOptions(command)
    .addOption(
      new Option('--from <place>', 'last, a cursor, a time or how long ago: 2h; now when not given').conflicts([
        'after',
        'resume',
      ]),
    )
    .addOption(
      new Option(
        '--name <name>',
        'follow what the hub keeps under this name, from its place; save it when it is new',
      ).conflicts(['after', 'resume']),
    )
    .option('--exec <command>', 'run this for each event, with the event as JSON on standard input')
    .option('--imports', 'run it for events of bulk imports too')
    .addOption(new Option('--after <cursor>', 'start behind this cursor instead of now').conflicts('from'))
    .option('--resume <file>', 'keep the place in this file, and go on from it the next time')
    .addOption(
      new Option('--exit-on-stale [seconds]', 'end with code 7 when the feed is not live for so long')
        .argParser(seconds)
        .preset(20),
    )
    .option('--json', 'print a line of JSON for each event')
    .addHelpText('after', HELP);
}

function seconds(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It is a whole number of seconds from 1.');
  return number;
}
