import type { ListedCommunity } from '@seamark/sdk';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { allOf } from '../../hub/all-of.js';
import { useAsked } from '../../hub/use-asked.js';
import { DialogOpener } from '../../parts/dialog-opener.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { communityWords } from '../../words/community-words.js';
import { isSteward } from '../administration/keeps.js';
import { CreateCommunityDialog } from './create-community-dialog.js';

/** Who shares with whom, as far as one may know. */
export function CommunitiesPage(): ReactNode {
  const { hub, generation, viewer } = useSession();
  const asked = useAsked(String(generation), () => allOf(hub.seamark.administration.communities()));
  usePageTitle(communityWords.title);
  return (
    <main id="main" className="main narrow wide">
      <h1>{communityWords.title}</h1>
      <p className="lead">{isSteward(viewer) ? communityWords.stewardLead : communityWords.lead}</p>
      {isSteward(viewer) && <Creating />}
      <NotAnswered asked={asked} words={communityWords} />
      {asked.is === 'answered' && <Communities communities={asked.answer} />}
    </main>
  );
}

function Creating(): ReactNode {
  const navigate = useNavigate();
  const show = (handle: string): void => void navigate({ to: '/communities/$handle', params: { handle } });
  return (
    <DialogOpener
      words={communityWords.create}
      dialog={(close) => <CreateCommunityDialog onCreated={show} onClose={close} />}
    />
  );
}

function Communities({ communities }: { readonly communities: readonly ListedCommunity[] }): ReactNode {
  if (communities.length === 0) return <p role="status">{communityWords.none}</p>;
  const tellsMembers = communities.some(({ members }) => members !== null);
  return (
    <table className="plain-table kept">
      <thead>
        <tr>
          <th scope="col">{communityWords.columns.name}</th>
          <th scope="col">{communityWords.columns.handle}</th>
          {tellsMembers && <th scope="col">{communityWords.membersColumn}</th>}
        </tr>
      </thead>
      <tbody>
        {communities.map(({ handle, name, members }) => (
          <tr key={handle}>
            <td>
              <Link to="/communities/$handle" params={{ handle }} className="plain-title">
                {name}
              </Link>
            </td>
            <td className="mono" translate="no">
              {handle}
            </td>
            {members !== null && <td>{communityWords.counted(members.length)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
