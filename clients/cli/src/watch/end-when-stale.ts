import type { FeedSubscription } from '@seamark/sdk';

/** Calls `end` when the feed was not live for so long. @returns what to call when an event was handled all the same: that is progress */
export function endWhenStale(feed: FeedSubscription, afterMs: number, end: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = setTimeout(end, afterMs);
  const rest = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  feed.on('state', ({ is }) => {
    if (is === 'live' || is === 'closed') rest();
    else timer ??= setTimeout(end, afterMs);
  });
  return () => {
    if (timer === null) return;
    rest();
    timer = setTimeout(end, afterMs);
  };
}
