import type { FeedEventType } from '@seamark/sdk';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session.js';

/**
 * Follows one advisory while it is open. What is narrowed goes from the screen at once, with all that was kept of it.
 *
 * @param shown - null while none is
 * @param onChange - called when its reader's view has changed
 * @returns what happened last; null when nothing did
 */
export function useLiveAdvisory(shown: { readonly name: string } | null, onChange: () => void): FeedEventType | null {
  const name = shown?.name ?? null;
  const { hub, startAnew } = useSession();
  const [happened, setHappened] = useState<FeedEventType | null>(null);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });

  useEffect(() => {
    if (name === null) return undefined;
    const feed = hub.seamark.feed.subscribe({ where: { names: [name] } });
    // Of what happened between the answer on the screen and the first moment of the feed no event tells: it is asked for anew then.
    feed.whenLive().then(
      () => changed.current(),
      () => undefined,
    );
    feed.on('notice', ({ code }) => code === 'rights-changed' && startAnew('rights-changed'));
    void follow(feed, (type, told) => {
      // A retraction passes any filter, whatever it is of.
      if (told !== name) return;
      setHappened(type);
      if (type === 'RETRACTED') startAnew();
      else changed.current();
    });
    return () => feed.close();
  }, [hub, name, startAnew]);
  return happened;
}

async function follow(
  feed: AsyncIterable<{ readonly type: FeedEventType; readonly advisoryName: string }>,
  tell: (type: FeedEventType, name: string) => void,
): Promise<void> {
  try {
    for await (const { type, advisoryName } of feed) tell(type, advisoryName);
  } catch {
    // A page that cannot be followed is still a page: what it shows was right when it was asked for.
  }
}
