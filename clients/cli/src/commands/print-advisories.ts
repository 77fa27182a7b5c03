import type { AdvisorySummary, Page, Pages } from '@seamark/sdk';
import { tlpLabel } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';
import { jsonText, type JsonFields } from '../json-option.js';
import { pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { isAccessible, type Screen, type Terminal } from '../terminal/terminal.js';
import { attributionWords } from '../words/attribution-words.js';
import { summaryWords } from '../words/summary-words.js';
import { dateAndTimeOf, timeCells, timeOf } from '../words/times.js';

/** Which advisories, how many of them at most, and which fields of them as JSON. */
export interface Listing<T extends AdvisorySummary> {
  readonly pages: Pages<T, Page<T>>;
  readonly limit: number;
  readonly json: JsonFields | undefined;
  /** What is told of each beside its summary. */
  readonly beside?: Beside<T>;
  /** Said when there is none. */
  readonly nothing: string;
}

export interface Beside<T> {
  readonly name: string;
  /** One line as it is, and the same for a terminal. */
  readonly line: (advisory: T) => string;
  readonly painted: (terminal: Terminal, advisory: T) => string;
}

/** For the help of commands that print advisories. */
export const COLUMNS_HELP = `Off a terminal each line has, with tabs between: name, time of the last change,
banner, severity, kind, state, source, title, how many portions are redacted`;

/** The hub answers at most so many at once. */
export const LARGEST_PAGE = 100;

/** Prints what matches, and says what more there is. */
export async function printAdvisories<T extends AdvisorySummary>(
  terminal: Terminal,
  listing: Listing<T>,
): Promise<void> {
  const { found, hasMore } = await read(listing);
  show(terminal, found, listing);
  if (hasMore) say(terminal.err, `More than ${found.length} match: --limit ${found.length * 5} shows more.`);
  else if (found.length === 0) say(terminal.err, listing.nothing);
}

/** Reads the value of `--limit`. */
export function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}

async function read<T extends AdvisorySummary>({ pages, limit }: Listing<T>) {
  const found: T[] = [];
  let page = await pages.page();
  found.push(...page.items);
  while (page.next !== null && found.length < limit) {
    page = await pages.page(page.next);
    found.push(...page.items);
  }
  return { found: found.slice(0, limit), hasMore: page.next !== null || found.length > limit };
}

function show<T extends AdvisorySummary>(terminal: Terminal, found: readonly T[], listing: Listing<T>): void {
  const { out } = terminal;
  if (listing.json) return out.write(jsonText(found, listing.json));
  for (const advisory of found) out.write(`${lineOf(terminal, advisory, listing.beside)}\n`);
}

function lineOf<T extends AdvisorySummary>(terminal: Terminal, advisory: T, beside: Beside<T> | undefined): string {
  const { out } = terminal;
  const told = [...fields(advisory, out.zone), ...(beside ? [[beside.name, beside.line(advisory)] as const] : [])];
  if (!out.isTerminal) return told.map(([, value]) => value).join('\t');
  if (isAccessible(terminal)) return `${told.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
  const time = timeOf(advisory.updatedAt, terminal.now(), out.zone);
  const summary = summaryWords(out, advisory, pad(time, timeCells(terminal.now(), out.zone)));
  return [summary, ...(beside ? [beside.painted(terminal, advisory)] : [])].filter((line) => line !== '').join('\n');
}

function fields(advisory: AdvisorySummary, zone: Screen['zone']): readonly (readonly [name: string, value: string])[] {
  return [
    ['Name', advisory.name],
    ['Changed', dateAndTimeOf(advisory.updatedAt, zone)],
    ['Banner', tlpLabel(advisory.banner)],
    ['Severity', advisory.severity ?? ''],
    ['Kind', advisory.kind],
    ['State', advisory.state],
    ['Source', attributionWords(advisory, { nameOf: ({ handle }) => handle, withheld: '' })],
    ['Title', oneLine(advisory.title ?? '')],
    ['Redacted', String(advisory.withheldCount)],
  ];
}
