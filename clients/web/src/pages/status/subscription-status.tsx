import type { SavedSubscription } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { Moment } from '../../parts/moment.js';
import { useSession } from '../../session/session.js';
import { statusWords } from '../../words/hub-words.js';
import { StatusCard } from './status-card.js';

/** How far the feeds are that the hub keeps the place of. */
export function SubscriptionStatus({ of }: { readonly of: string }): ReactNode {
  const { hub } = useSession();
  const asked = useAsked(of, () => hub.seamark.subscriptions.list());
  const { title, lead, none } = statusWords.subscriptions;
  return (
    <StatusCard title={title} asked={asked}>
      {(saved) => (
        <>
          <p className="faint">{saved.length === 0 ? none : lead}</p>
          <dl className="pairs">
            {saved.map((one) => (
              <Saved key={one.name} saved={one} />
            ))}
          </dl>
        </>
      )}
    </StatusCard>
  );
}

function Saved({ saved: { name, lag } }: { readonly saved: SavedSubscription }): ReactNode {
  const { lost, upToDate } = statusWords.subscriptions;
  return (
    <>
      <dt className="mono">{name}</dt>
      <dd>
        {lag === null ? lost : lag.events === 0 ? upToDate : statusWords.feed.events(lag.events, lag.isMore)}
        {lag !== null && lag.since !== null && (
          <span className="faint">
            {', '}
            <Moment at={lag.since} />
          </span>
        )}
      </dd>
    </>
  );
}
