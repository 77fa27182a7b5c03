import { UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { usePages } from '../../../hub/use-pages.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { usePageTitle } from '../../../parts/page-title.js';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { NothingHere } from '../../nothing/nothing-here.js';
import { KeptTable } from '../kept-table.js';
import { keepsPeople } from '../keeps.js';
import { AddPersonDialog } from './add-person-dialog.js';
import { MemberRow } from './member-row.js';

/** The people whom one keeps. */
export function MembersPage(): ReactNode {
  const { viewer, generation } = useSession();
  return keepsPeople(viewer) ? <Members key={generation} /> : <NothingHere />;
}

function Members(): ReactNode {
  const { hub } = useSession();
  const [turn, setTurn] = useState(0);
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const list = usePages(String(turn), hub.seamark.administration.people());
  const { title, lead, columns, none, add, added } = keepingWords.members;
  usePageTitle(title);
  const changed = (): void => setTurn((before) => before + 1);
  return (
    <main id="main" className="main narrow wide">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <p className="actions">
        <button type="button" className="button primary" aria-haspopup="dialog" onClick={() => setAdding(true)}>
          <UserPlus size={14} aria-hidden />
          {add}
        </button>
      </p>
      <p role="status">{said}</p>
      <NotAnswered asked={list.asked} words={keepingWords} />
      <KeptTable
        list={list}
        columns={columns}
        none={<p>{none}</p>}
        row={(person) => <MemberRow key={person.account} person={person} onChange={changed} />}
      />
      {isAdding && (
        <AddPersonDialog
          onAdded={(account) => {
            setSaid(added(account));
            changed();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  );
}
