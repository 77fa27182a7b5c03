import type { FeedEvent, FeedLag, FeedState, Seamark } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { Moment } from '../../parts/moment.js';
import { useSession } from '../../session/session.js';
import { statusWords } from '../../words/hub-words.js';
import { lineWords } from '../feed/line-words.js';
import { StatusCard } from './status-card.js';

/** The last event that its reader was told, and what waits. */
interface Found {
  readonly lag: FeedLag;
  readonly last: FeedEvent | null;
}

const CONNECTING: FeedState = { is: 'connecting', attempt: 1, inMs: 0, because: null };

/** Whether the feed is live, what it has not told yet, and the last that it told. */
export function FeedStatus({ of }: { readonly of: string }): ReactNode {
  const { hub } = useSession();
  const asked = useAsked(of, () => look(hub.seamark));
  const { state, came } = useLive(hub.seamark, of);
  const { title, line, waits, nothing, events, last, lag, none } = statusWords.feed;
  return (
    <StatusCard title={title} asked={asked}>
      {(found) => (
        <dl className="pairs">
          <dt>{line}</dt>
          <dd>
            <span role="status">{lineWords({ state, lastLive: null, progress: null })}</span>
          </dd>
          <dt>{waits}</dt>
          <dd>{found.lag.events === 0 ? nothing : events(found.lag.events, found.lag.isMore)}</dd>
          <dt>{last}</dt>
          <dd>{(came?.event ?? found.last) ? <Told event={came?.event ?? found.last} /> : none}</dd>
          {came !== null && (
            <>
              <dt>{lag}</dt>
              <dd>{statusWords.hub.ms(came.afterMs)}</dd>
            </>
          )}
        </dl>
      )}
    </StatusCard>
  );
}

function Told({ event }: { readonly event: FeedEvent | null }): ReactNode {
  if (event === null) return null;
  const { at, advisoryName: name, type } = event;
  return (
    <>
      <Moment at={at} />:{' '}
      <Link to="/a/$name" params={{ name }} search={{}} className="link mono">
        {name}
      </Link>{' '}
      {statusWords.types[type]}
    </>
  );
}

async function look({ advisories, events, feed }: Seamark): Promise<Found> {
  const { feedCursor } = await advisories.list({ first: 1 }).page();
  const [lag, { items }] = await Promise.all([
    feed.lag({ after: feedCursor }),
    events.list({ newestFirst: true, first: 1 }).page(),
  ]);
  return { lag, last: items[0] ?? null };
}

/** What came while the page was open, and how long after it happened: by the hub's clock and this machine's. */
interface Came {
  readonly event: FeedEvent;
  readonly afterMs: number;
}

function useLive(seamark: Seamark, of: string): { readonly state: FeedState; readonly came: Came | null } {
  const [state, setState] = useState<FeedState>(CONNECTING);
  const [came, setCame] = useState<Came | null>(null);
  useEffect(() => {
    const feed = seamark.feed.subscribe();
    feed.on('state', setState);
    void follow(feed, (event) => setCame({ event, afterMs: Math.max(0, Date.now() - event.at.getTime()) }));
    return () => feed.close();
    // Looking again connects anew.
  }, [seamark, of]);
  return { state, came };
}

async function follow(feed: AsyncIterable<FeedEvent>, tell: (event: FeedEvent) => void): Promise<void> {
  try {
    for await (const event of feed) tell(event);
  } catch {
    // Why it gave up is told by its state.
  }
}
