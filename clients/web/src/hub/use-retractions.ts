import type { FeedEventType, FeedSubscription } from '@seamark/sdk';
import { useEffect } from 'react';
import { useSession } from '../session/session.js';

/**
 * Drops all that is kept when something that this reader had is narrowed, or its rights change. For screens that show many advisories and
 * follow none of them.
 */
export function useRetractions(): void {
  const { hub, startAnew } = useSession();
  useEffect(() => {
    // No advisory has this name; a retraction passes any filter, whatever it is of.
    const feed = hub.seamark.feed.subscribe({ where: { names: [] } });
    feed.on('notice', ({ code }) => code === 'rights-changed' && startAnew('rights-changed'));
    void follow(feed, (type) => type === 'RETRACTED' && startAnew());
    return () => feed.close();
  }, [hub, startAnew]);
}

async function follow(feed: FeedSubscription, tell: (type: FeedEventType) => void): Promise<void> {
  try {
    for await (const { type } of feed) tell(type);
  } catch {
    // A screen that cannot be followed is still a screen: what it shows was right when it was asked for.
  }
}
