import type { AdvisoryFilter, CursorStore, FeedLag, Seamark, Viewer } from '@seamark/sdk';
import type { Terminal } from '../terminal/terminal.js';
import { parseMoment } from '../words/times.js';

/** Where a watcher stands, and where that is kept. */
export interface WatchPlace {
  readonly where: AdvisoryFilter;
  readonly backfill: boolean;
  readonly store: CursorStore;
  /** Null when it begins now, and nothing has come yet. */
  readonly cursor: string | null;
  /** Resolves when what was to be kept so far is, or could not be. */
  settled(): Promise<void>;
  /** What waited when it began; null when that is not known. */
  readonly lag: FeedLag | null;
  /** True when the same command goes on from here the next time. */
  readonly isKept: boolean;
}

export interface Watcher {
  readonly terminal: Terminal;
  readonly hub: Seamark;
  readonly viewer: Viewer;
  /** Aborted when the watcher is told to stop: a place that cannot be kept by then is waited for no longer. */
  readonly stop: AbortSignal;
}

/** The cursor that `--from` means; null for now. */
export async function startOf({ hub, terminal }: Watcher, from: string | undefined): Promise<string | null> {
  if (from === undefined) return null;
  const moment = parseMoment(from, terminal.now());
  return moment === null ? from : hub.feed.cursorAt(moment);
}

/** What `kept` keeps, known without asking it. */
export function remembering(kept: CursorStore, start: string | null) {
  const place: { cursor: string | null } = { cursor: start };
  let last: Promise<void> = Promise.resolve();
  const store: CursorStore = {
    load: () => Promise.resolve(place.cursor),
    save: (cursor) => {
      last = kept.save(cursor).then(() => void (place.cursor = cursor));
      return last;
    },
  };
  const settled = (): Promise<void> => last.catch(() => undefined);
  return Object.assign(place, { store, settled });
}
