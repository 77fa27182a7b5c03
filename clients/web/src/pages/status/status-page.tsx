import { type ReactNode, useState } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { statusWords } from '../../words/hub-words.js';
import { FeedStatus } from './feed-status.js';
import { HubStatus } from './hub-status.js';
import { SubscriptionStatus } from './subscription-status.js';
import { Versions } from './versions.js';

/** How the hub stands, for whoever looks. */
export function StatusPage(): ReactNode {
  const { generation, viewer } = useSession();
  const [turn, setTurn] = useState(0);
  const key = `${generation} ${turn}`;
  usePageTitle(statusWords.title);
  return (
    <main id="main" className="main narrow">
      <h1>{statusWords.title}</h1>
      <p className="lead">{statusWords.lead}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setTurn((before) => before + 1)}>
          {statusWords.again}
        </button>
      </p>
      <HubStatus of={key} />
      <FeedStatus of={key} />
      {viewer.account !== null && <SubscriptionStatus of={key} />}
      <Versions of={String(generation)} />
    </main>
  );
}
