import type { AdvisoryOrder, AdvisoryPage, AdvisorySummary, Seamark } from '@seamark/sdk';
import { tlpLabel } from '@seamark/sdk';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { addFilterOptions, FILTERS_HELP, oneOf, toFilter, type FilterOptions } from '../filter-options.js';
import { pad } from '../terminal/cells.js';
import { oneLine, printableJson } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { isAccessible, type Terminal } from '../terminal/terminal.js';
import { attributionWords } from '../words/attribution-words.js';
import { summaryWords } from '../words/summary-words.js';
import { dateAndTimeOf, parseMoment, timeOf } from '../words/times.js';

interface LsOptions extends FilterOptions {
  readonly since?: Date;
  readonly order: keyof typeof ORDERS;
  readonly limit: number;
  readonly json?: true;
}

const ORDERS = {
  UPDATED: 'UPDATED_DESC',
  PUBLISHED: 'PUBLISHED_DESC',
  OLDEST: 'PUBLISHED_ASC',
  SEVERITY: 'SEVERITY_DESC',
} as const satisfies Readonly<Record<string, AdvisoryOrder>>;

function orderOption(): Option {
  const orders = Object.keys(ORDERS).filter((name): name is keyof typeof ORDERS => Object.hasOwn(ORDERS, name));
  return new Option('--order <order>', 'updated, published (both newest first), oldest, severity')
    .argParser(oneOf(orders))
    .default('UPDATED', 'updated');
}

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;

const HELP = `
${FILTERS_HELP}

Off a terminal each line has, with tabs between: name, time of the last change,
banner, severity, kind, state, source, title, how many portions are redacted.

Examples:
  $ seamark ls --severity high,critical --since 7d
  $ seamark ls --term ATLAS:AML.T0051 --order published --limit 100
  $ seamark ls --state draft --as author@meridian
  $ seamark ls --json | jq -r '.[].name'`;

export function addLs(program: Command, cli: Cli): void {
  addFilterOptions(program.command('ls').description('list the advisories that you may read'))
    .option('--since <moment>', 'changed since then: 2026-03-01, 2026-03-01T09:00:00Z, 2h, 7d', (text) =>
      moment(text, cli.terminal.now()),
    )
    .addOption(orderOption())
    .option('--limit <count>', 'how many at most', count, 20)
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (options: LsOptions, command: Command) => {
      const hub = await cli.hub(command);
      const { found, hasMore } = await list(hub, options);
      show(cli.terminal, found, options);
      if (hasMore) say(cli.terminal.err, `More than ${found.length} match: --limit ${found.length * 5} shows more.`);
      else if (found.length === 0) say(cli.terminal.err, 'No advisory that you can read matches.');
    });
}

async function list(hub: Seamark, { since: updatedAfter, order, limit, ...filter }: LsOptions) {
  const first = Math.min(limit, LARGEST_PAGE);
  const pages = hub.advisories.list({ where: { ...toFilter(filter), updatedAfter }, orderBy: ORDERS[order], first });
  const found: AdvisorySummary[] = [];
  let page: AdvisoryPage = await pages.page();
  found.push(...page.items);
  while (page.next !== null && found.length < limit) {
    page = await pages.page(page.next);
    found.push(...page.items);
  }
  return { found: found.slice(0, limit), hasMore: page.next !== null || found.length > limit };
}

function moment(text: string, now: Date): Date {
  const at = parseMoment(text, now);
  if (at === null) throw new InvalidArgumentError('Write a date, a time with its zone, or how long ago: 2h, 7d.');
  return at;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}

function show(terminal: Terminal, found: readonly AdvisorySummary[], { json }: LsOptions): void {
  const { out } = terminal;
  if (json) return out.write(`${printableJson(found, 2)}\n`);
  for (const advisory of found) out.write(`${lineOf(terminal, advisory)}\n`);
}

function lineOf(terminal: Terminal, advisory: AdvisorySummary): string {
  const { out } = terminal;
  if (!out.isTerminal)
    return fields(advisory)
      .map(([, value]) => value)
      .join('\t');
  if (isAccessible(terminal))
    return `${fields(advisory)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}\n`;
  const time = timeOf(advisory.updatedAt, terminal.now());
  return summaryWords(out, advisory, pad(time, '2026-03-01 09:41Z'.length));
}

function fields(advisory: AdvisorySummary): readonly (readonly [name: string, value: string])[] {
  return [
    ['Name', advisory.name],
    ['Changed', dateAndTimeOf(advisory.updatedAt)],
    ['Banner', tlpLabel(advisory.banner)],
    ['Severity', advisory.severity ?? ''],
    ['Kind', advisory.kind],
    ['State', advisory.state],
    ['Source', attributionWords(advisory, { nameOf: ({ handle }) => handle, withheld: '' })],
    ['Title', oneLine(advisory.title ?? '')],
    ['Redacted', String(advisory.withheldCount)],
  ];
}
