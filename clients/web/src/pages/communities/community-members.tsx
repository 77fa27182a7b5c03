import type { ListedCommunity } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { communityWords } from '../../words/community-words.js';
import { JoinDialog, LeaveDialog } from './membership-dialogs.js';

type Members = NonNullable<ListedCommunity['members']>;

interface CommunityMembersProps {
  /** Its handle. */
  readonly community: string;
  readonly members: Members;
  /** Called when somebody joined or left. */
  readonly onChange: () => void;
}

/** Who is in a community, for the stewards who keep it. */
export function CommunityMembers({ community, members, onChange }: CommunityMembersProps): ReactNode {
  const [open, setOpen] = useState<Members[number] | 'joining' | null>(null);
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setOpen(null);
    setSaid(words);
    onChange();
  };
  const dialog = { community, onDone: done, onClose: () => setOpen(null) };
  return (
    <>
      <p className="actions">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen('joining')}>
          <Plus size={14} aria-hidden />
          {communityWords.add}
        </button>
      </p>
      <p role="status">{said}</p>
      {members.length === 0 ? <p>{communityWords.nobody}</p> : <MemberTable members={members} onRemove={setOpen} />}
      {open === 'joining' && <JoinDialog {...dialog} />}
      {open !== null && open !== 'joining' && <LeaveDialog organization={open} {...dialog} />}
    </>
  );
}

interface MemberTableProps {
  readonly members: Members;
  readonly onRemove: (member: Members[number]) => void;
}

function MemberTable({ members, onRemove }: MemberTableProps): ReactNode {
  return (
    <table className="plain-table kept">
      <tbody>
        {members.map((member) => (
          <tr key={member.handle}>
            <th scope="row">
              <Link to="/orgs/$handle" params={{ handle: member.handle }} className="plain-title">
                <OrganizationMark handle={member.handle} name={member.name} />
              </Link>
            </th>
            <td>
              <button
                type="button"
                className="button"
                aria-label={communityWords.remove(member.name)}
                onClick={() => onRemove(member)}
              >
                {communityWords.removeVerb}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
