import type { FeedSubscription } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import type { HubOptions } from '../hub.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { endWhenStale } from '../watch/end-when-stale.js';
import type { WatchPlace } from '../watch/place.js';
import { Replay } from '../watch/replay.js';
import { tellEvents } from '../watch/tell-events.js';
import { addWatchOptions, type WatchOptions } from '../watch/watch-options.js';
import { watchPlace } from '../watch/watch-place.js';
import { noticeWords, stateWords, stoppedWords, watcherWords } from '../words/feed-words.js';

export function addWatch(program: Command, cli: Cli): void {
  const { terminal } = cli;
  const watching = program
    .command('watch')
    .description('what is published, revised, withdrawn or retracted, as it happens');
  addWatchOptions(watching).action(async (options: WatchOptions, command: Command) => {
    const hub = await cli.hub(command);
    const viewer = await hub.viewer();
    say(terminal.err, watcherWords(viewer));
    const [stop, kill] = [new AbortController(), new AbortController()];
    const watcher = { terminal, hub, viewer, stop: stop.signal };
    const place = await watchPlace(watcher, command.optsWithGlobals<WatchOptions & HubOptions>());
    const where = Object.keys(place.where).length > 0 ? place.where : undefined;
    const feed = hub.feed.subscribe({ where, backfill: place.backfill, cursor: place.store });
    await watch({ terminal, feed, place, options, stop, kill });
  });
}

interface Watching {
  readonly terminal: Terminal;
  readonly feed: FeedSubscription;
  readonly place: WatchPlace;
  readonly options: WatchOptions;
  readonly stop: AbortController;
  readonly kill: AbortController;
}

async function watch(watching: Watching): Promise<void> {
  const { terminal, feed, place, options, stop, kill } = watching;
  const endings: (() => CliFailure)[] = [];
  const end = (failure: () => CliFailure) => {
    endings.push(failure);
    stop.abort();
    feed.close();
  };
  tellStates(watching);
  const alive = staleEnding(watching, end);
  const letGo = terminal.onInterrupt(() => {
    // A second Ctrl-C ends the program at once, whatever it waits for.
    letGo();
    end(() => new CliFailure(EXIT.interrupted, `\n${stoppedWords(place.cursor, place.isKept)}`));
  });
  const replay = new Replay(terminal, place.lag);
  const handled = (count?: number): void => {
    replay.handled(count);
    alive();
  };
  const told = tellEvents(terminal, feed, { options, handled, stop: stop.signal, kill: kill.signal });
  // Of a place that could not be kept any more when it was told to stop, the next run tells: the event comes again.
  await told.catch((error: unknown) => {
    if (endings.length === 0) throw error;
  });
  await place.settled();
  letGo();
  // Made last: where to go on from is known once everything is told.
  const [ending] = endings;
  if (ending) throw ending();
}

function staleEnding(
  { feed, options: { exitOnStale }, kill }: Watching,
  end: (failure: () => CliFailure) => void,
): () => void {
  if (exitOnStale === undefined) return () => undefined;
  return endWhenStale(feed, exitOnStale * 1_000, () => {
    kill.abort();
    end(() => new CliFailure(EXIT.stale, `The feed was not live for ${exitOnStale} s.`));
  });
}

function tellStates({ terminal: { err, now }, feed, place }: Watching): void {
  let wasLive = false;
  feed.on('state', (state) => {
    // What waits was counted, and told better.
    if (state.is === 'catching-up' && !wasLive && place.lag !== null) return;
    const past = { resumes: place.cursor !== null, wasLive, isKept: place.isKept, zone: err.zone };
    const words = stateWords(state, past, now());
    if (words !== null) say(err, words);
    wasLive ||= state.is === 'live';
  });
  feed.on('notice', (notice) => say(err, noticeWords(notice)));
}
