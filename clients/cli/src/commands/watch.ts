import { memoryCursor, tlpLabel } from '@seamark/sdk';
import type { CursorStore, FeedEvent, FeedSubscription } from '@seamark/sdk';
import { fileCursor } from '@seamark/sdk/node';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { oneLine, printableJson } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { tellImports } from '../import/tell-imports.js';
import { eventAttribution } from '../words/attribution-words.js';
import { eventWords } from '../words/event-words.js';
import { noticeWords, stateWords, watcherWords } from '../words/feed-words.js';

interface WatchOptions extends FilterOptions {
  readonly after?: string;
  readonly resume?: string;
  readonly exitOnStale?: number;
  readonly json?: true;
}

const HELP = `
${FILTERS_HELP}
Retractions and withdrawals come whatever the filter.

A lost connection is made anew, from where it stopped: nothing is missed and
nothing comes twice.

A bulk import is told in one line once it is over; --json tells each advisory.

Off a terminal each line has, with tabs between: cursor, time, event, name,
banner, severity, source, title, how many portions are redacted; of an import:
cursor, time, IMPORTED, how many, how many of them known before, whose.

Examples:
  $ seamark watch --as handler@cert
  $ seamark watch --severity critical --resume soc.cursor
  $ seamark watch --json --exit-on-stale 60 | ./page-the-duty-officer`;

export function addWatch(program: Command, cli: Cli): void {
  addFilterOptions(
    program.command('watch').description('what is published, revised, withdrawn or retracted, as it happens'),
  )
    .option('--after <cursor>', 'start behind this cursor instead of now')
    .option('--resume <file>', 'keep the place in this file, and go on from it the next time')
    .addOption(
      new Option('--exit-on-stale [seconds]', 'end with code 7 when the feed is not live for so long')
        .argParser(seconds)
        .preset(20),
    )
    .option('--json', 'print a line of JSON for each event')
    .addHelpText('after', HELP)
    .action(async (options: WatchOptions, command: Command) => {
      const hub = await cli.hub(command);
      say(cli.terminal.err, watcherWords(await hub.viewer()));
      const place = await keptPlace(options);
      const feed = hub.feed.subscribe({ where: toFilter(options), cursor: place.store });
      await watch(cli.terminal, feed, { ...options, place });
    });
}

/** Where the watcher stands, kept where it asked for. */
interface Place {
  readonly store: CursorStore;
  cursor: string | null;
}

async function keptPlace({ after, resume }: WatchOptions): Promise<Place> {
  const kept = resume === undefined ? memoryCursor() : fileCursor(resume);
  const place = { cursor: (await kept.load()) ?? after ?? null };
  const store: CursorStore = {
    load: () => Promise.resolve(place.cursor),
    save: (cursor) => {
      place.cursor = cursor;
      return kept.save(cursor);
    },
  };
  return Object.assign(place, { store });
}

async function watch(
  terminal: Terminal,
  feed: FeedSubscription,
  { place, json, exitOnStale }: WatchOptions & { readonly place: Place },
): Promise<void> {
  const endings: (() => CliFailure)[] = [];
  const end = (failure: () => CliFailure) => {
    endings.push(failure);
    feed.close();
  };
  tellStates(terminal, feed, place);
  if (exitOnStale !== undefined) endWhenStale(feed, exitOnStale, end);
  const letGo = terminal.onInterrupt(() => end(() => new CliFailure(EXIT.interrupted, `\n${stoppedWords(place)}`)));
  await tellEvents(terminal, feed, json === true);
  letGo();
  // Made last: where to go on from is known once everything is told.
  const [ending] = endings;
  if (ending) throw ending();
}

async function tellEvents(terminal: Terminal, feed: FeedSubscription, json: boolean): Promise<void> {
  const imports = tellImports(terminal);
  for await (const event of feed) {
    if (!json && event.backfill && event.advisory !== null) imports.add(event);
    else {
      await imports.flush();
      terminal.out.write(`${json ? printableJson(event) : line(terminal, event)}\n`);
      await event.done();
    }
  }
  await imports.flush();
}

function tellStates({ err, now }: Terminal, feed: FeedSubscription, place: Place): void {
  let wasLive = false;
  feed.on('state', (state) => {
    const words = stateWords(state, { resumes: place.cursor !== null, wasLive }, now());
    if (words !== null) say(err, words);
    wasLive ||= state.is === 'live';
  });
  feed.on('notice', (notice) => say(err, noticeWords(notice)));
}

function endWhenStale(feed: FeedSubscription, afterSeconds: number, end: (failure: () => CliFailure) => void): void {
  const stop = () => end(() => new CliFailure(EXIT.stale, `The feed was not live for ${afterSeconds} s.`));
  let timer: ReturnType<typeof setTimeout> | null = setTimeout(stop, afterSeconds * 1000);
  feed.on('state', ({ is }) => {
    if (is === 'live' || is === 'closed') {
      if (timer) clearTimeout(timer);
      timer = null;
    } else timer ??= setTimeout(stop, afterSeconds * 1000);
  });
}

function seconds(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It is a whole number of seconds from 1.');
  return number;
}

function stoppedWords({ cursor }: Place): string {
  return cursor === null ? 'Stopped.' : `Stopped. To go on from here: seamark watch --after ${oneLine(cursor)}`;
}

function line(terminal: Terminal, event: FeedEvent): string {
  if (terminal.out.isTerminal) return eventWords(terminal.out, event, terminal.now());
  const { advisory } = event;
  const fields = advisory && [
    tlpLabel(advisory.banner),
    advisory.severity ?? '',
    eventAttribution(event, ({ handle }) => handle),
    oneLine(advisory.title ?? ''),
    String(advisory.withheldCount),
  ];
  return [event.cursor, event.at.toISOString(), event.type, event.advisoryName, ...(fields ?? [])].join('\t');
}
