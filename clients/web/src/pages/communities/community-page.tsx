import type { ListedCommunity } from '@seamark/sdk';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { allOf } from '../../hub/all-of.js';
import { useAsked } from '../../hub/use-asked.js';
import { useKept } from '../../hub/use-kept.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { communityWords } from '../../words/community-words.js';
import { NothingHere } from '../nothing/nothing-here.js';
import { CommunityMembers } from './community-members.js';

/** One community. One that is not there reads like one that is hidden. */
export function CommunityPage(): ReactNode {
  const { handle } = useParams({ from: '/communities/$handle' });
  const { generation } = useSession();
  return <Community key={`${generation} ${handle}`} handle={handle} />;
}

function Community({ handle }: { readonly handle: string }): ReactNode {
  const { hub } = useSession();
  const [turn, setTurn] = useState(0);
  const asked = useAsked(String(turn), () => allOf(hub.seamark.administration.communities()));
  const all = useKept(asked);
  const community = all?.find((one) => one.handle === handle);
  if (all !== null && community === undefined) return <NothingHere />;
  return (
    <main id="main" className="main narrow">
      {community === undefined && <h1>{communityWords.title}</h1>}
      <NotAnswered asked={asked} words={communityWords} />
      {community !== undefined && <Shown community={community} onChange={() => setTurn((before) => before + 1)} />}
    </main>
  );
}

interface ShownProps {
  readonly community: ListedCommunity;
  readonly onChange: () => void;
}

function Shown({ community, onChange }: ShownProps): ReactNode {
  const { handle, name, members } = community;
  usePageTitle(name);
  return (
    <>
      <h1>{name}</h1>
      <dl className="pairs">
        <dt>{communityWords.handle}</dt>
        <dd className="mono" translate="no">
          {handle}
        </dd>
      </dl>
      <p>{communityWords.use}</p>
      <h2>{communityWords.members}</h2>
      {members === null ? (
        <p className="faint">{communityWords.secret}</p>
      ) : (
        <CommunityMembers community={handle} members={members} onChange={onChange} />
      )}
    </>
  );
}
