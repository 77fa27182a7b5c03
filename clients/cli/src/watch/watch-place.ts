import { memoryCursor, type AdvisoryFilter, type CursorStore } from '@seamark/sdk';
import { fileCursor } from '@seamark/sdk/node';
import { toFilter } from '../filter-options.js';
import { hubUrl, type HubOptions } from '../hub.js';
import { say } from '../terminal/say.js';
import { lagWords } from '../words/subscription-words.js';
import { namedPlace } from './named-place.js';
import { remembering, startOf, type Watcher, type WatchPlace } from './place.js';
import { stateFile } from './state-file.js';
import type { WatchOptions } from './watch-options.js';

/** Settles where to begin, from what was asked for and what is kept. */
export async function watchPlace(watcher: Watcher, options: WatchOptions & HubOptions): Promise<WatchPlace> {
  if (options.name !== undefined) return namedPlace(watcher, { ...options, name: options.name });
  const where = toFilter(options);
  const { resume, after = null } = options;
  if (resume !== undefined) return placeIn(watcher, { where, kept: fileCursor(resume), start: after, isKept: true });
  if (options.from === 'last') return lastPlace(watcher, where, options);
  const start = after ?? (await startOf(watcher, options.from));
  return placeIn(watcher, { where, kept: memoryCursor(), start, isKept: false });
}

async function lastPlace(watcher: Watcher, where: AdvisoryFilter, options: HubOptions): Promise<WatchPlace> {
  const { terminal, viewer } = watcher;
  const file = stateFile(terminal, { url: hubUrl(terminal, options), account: viewer.account, filter: where });
  const place = await placeIn(watcher, { where, kept: fileCursor(file), start: null, isKept: true });
  if (place.cursor === null) say(terminal.err, 'No place is kept on this machine yet: from now on.');
  return place;
}

interface Kept {
  readonly where: AdvisoryFilter;
  readonly kept: CursorStore;
  /** Where to begin when nothing is kept yet; null is now. */
  readonly start: string | null;
  readonly isKept: boolean;
}

async function placeIn({ hub, terminal }: Watcher, { where, kept, start, isKept }: Kept): Promise<WatchPlace> {
  const place = remembering(kept, (await kept.load()) ?? start);
  // Of a cursor that the hub does not know, the feed itself says so.
  const lag = place.cursor === null ? null : await hub.feed.lag({ where, after: place.cursor }).catch(() => null);
  if (lag !== null && lag.events > 0) say(terminal.err, lagWords(lag, terminal.now()));
  return Object.assign(place, { where, backfill: true, lag, isKept });
}
