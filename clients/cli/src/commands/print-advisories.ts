import type { AdvisoryFilter, AdvisoryOrder, AdvisoryPage, AdvisorySummary, Seamark } from '@seamark/sdk';
import { tlpLabel } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';
import { pad } from '../terminal/cells.js';
import { oneLine, printableJson } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { isAccessible, type Terminal } from '../terminal/terminal.js';
import { summaryWords } from '../words/summary-words.js';
import { dateAndTimeOf, timeOf } from '../words/times.js';

/** Which advisories, how many of them at most, and whether as JSON. */
export interface Listing {
  readonly where: AdvisoryFilter;
  readonly orderBy: AdvisoryOrder;
  readonly limit: number;
  readonly json: boolean;
}

/** For the help of commands that print advisories. */
export const COLUMNS_HELP = `Off a terminal each line has, with tabs between: name, time of the last change,
banner, severity, kind, state, source, title, how many portions are redacted.`;

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;

/** Prints what matches, and says what more there is. */
export async function printAdvisories(terminal: Terminal, hub: Seamark, listing: Listing): Promise<void> {
  const { found, hasMore } = await list(hub, listing);
  show(terminal, found, listing);
  if (hasMore) say(terminal.err, `More than ${found.length} match: --limit ${found.length * 5} shows more.`);
  else if (found.length === 0) say(terminal.err, 'No advisory that you can read matches.');
}

/** Reads the value of `--limit`. */
export function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}

async function list(hub: Seamark, { where, orderBy, limit }: Listing) {
  const pages = hub.advisories.list({ where, orderBy, first: Math.min(limit, LARGEST_PAGE) });
  const found: AdvisorySummary[] = [];
  let page: AdvisoryPage = await pages.page();
  found.push(...page.items);
  while (page.next !== null && found.length < limit) {
    page = await pages.page(page.next);
    found.push(...page.items);
  }
  return { found: found.slice(0, limit), hasMore: page.next !== null || found.length > limit };
}

function show(terminal: Terminal, found: readonly AdvisorySummary[], { json }: Listing): void {
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
    ['Source', advisory.source?.handle ?? ''],
    ['Title', oneLine(advisory.title ?? '')],
    ['Redacted', String(advisory.withheldCount)],
  ];
}
