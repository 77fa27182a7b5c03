import type { AdvisoryFilter, FeedProgress, FeedState, FeedSubscription, Seamark } from '@seamark/sdk';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { useSession } from '../../session/session.js';
import { EMPTY_LIST, type FeedAction, type FeedList, feedReducer } from './feed-state.js';

/** The feed of one filter. */
export interface LiveFeed {
  readonly list: FeedList;
  /** `waiting` until the first page is there. */
  readonly page: 'waiting' | 'there' | 'failed';
  readonly line: Line;
  /** Shows what waits, and asks again after a failure. */
  readonly relist: () => void;
  /** Gets the next page. */
  readonly more: () => Promise<void>;
}

/** How the connection stands. */
export interface Line {
  readonly state: FeedState;
  /** When it was last known to be live; null when it never was. */
  readonly lastLive: Date | null;
  /** How far catching up has come; null when nothing is known of it. */
  readonly progress: FeedProgress | null;
}

const CONNECTING: Line = {
  state: { is: 'connecting', attempt: 1, inMs: 0, because: null },
  lastLive: null,
  progress: null,
};

const PAGE_SIZE = 50;

/** Lists what fits, and follows it from exactly there. */
export function useFeed(where: AdvisoryFilter): LiveFeed {
  const { hub, startAnew } = useSession();
  const [list, tell] = useReducer(feedReducer, EMPTY_LIST);
  const [failed, setFailed] = useState<AdvisoryFilter | null>(null);
  const [line, setLine] = useState(CONNECTING);
  const [turn, setTurn] = useState(0);
  const listed = useCallback(() => hub.seamark.advisories.list({ where, first: PAGE_SIZE }), [hub, where]);

  useEffect(() => {
    const over = new AbortController();
    const run = { seamark: hub.seamark, where, over: over.signal, tell, setLine, startAnew };
    listed()
      .page()
      .then(({ items, next, feedCursor }) => {
        if (over.signal.aborted) return;
        tell({ is: 'listed', of: where, items, next });
        setFailed(null);
        follow(run, feedCursor);
      })
      .catch(() => over.signal.aborted || setFailed(where));
    return () => over.abort();
  }, [hub, where, listed, turn, startAnew]);

  const more = async (): Promise<void> => {
    const { items, next } = await listed().page(list.next);
    tell({ is: 'continued', items, next });
  };
  // What another filter found is not shown under this one.
  const isThere = list.of === where;
  const page = failed === where ? 'failed' : isThere ? 'there' : 'waiting';
  return { list: isThere ? list : EMPTY_LIST, page, line, relist: () => setTurn((before) => before + 1), more };
}

interface Run {
  readonly seamark: Seamark;
  readonly where: AdvisoryFilter;
  readonly over: AbortSignal;
  readonly tell: (action: FeedAction) => void;
  readonly setLine: (next: (line: Line) => Line) => void;
  readonly startAnew: (notice?: 'rights-changed') => void;
}

function follow({ seamark, where, over, tell, setLine, startAnew }: Run, after: string): void {
  const feed = seamark.feed.subscribe({ where, after });
  over.addEventListener('abort', () => feed.close());
  feed.on('state', (state) => over.aborted || setLine((line) => entered(line, state)));
  feed.on('progress', (progress) => over.aborted || setLine((line) => ({ ...line, progress })));
  feed.on('notice', ({ code }) => code === 'rights-changed' && startAnew('rights-changed'));
  void read(feed, (action) => {
    if (over.aborted) return;
    tell(action);
    // What was narrowed goes from all that is kept, and not from the list alone.
    if (action.is === 'told' && action.event.type === 'RETRACTED') startAnew();
  });
}

async function read(feed: FeedSubscription, tell: (action: FeedAction) => void): Promise<void> {
  try {
    for await (const event of feed) tell({ is: 'told', event });
  } catch {
    // Why it gave up is told by its state.
  }
}

function entered(line: Line, state: FeedState): Line {
  const wasLive = line.state.is === 'live';
  const lastLive = state.is === 'live' || wasLive ? new Date() : line.lastLive;
  return { state, lastLive, progress: state.is === 'catching-up' ? line.progress : null };
}
