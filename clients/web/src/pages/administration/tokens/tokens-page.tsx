import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { usePages } from '../../../hub/use-pages.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { usePageTitle } from '../../../parts/page-title.js';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { NothingHere } from '../../nothing/nothing-here.js';
import { KeptTable } from '../kept-table.js';
import { IssueTokenDialog } from './issue-token-dialog.js';
import { TokenRow } from './token-row.js';

/** One's own tokens, and those that one keeps. */
export function TokensPage(): ReactNode {
  const { viewer, generation } = useSession();
  return viewer.account === null ? <NothingHere /> : <Tokens key={generation} />;
}

function Tokens(): ReactNode {
  const { hub } = useSession();
  const [turn, setTurn] = useState(0);
  const [isIssuing, setIssuing] = useState(false);
  const list = usePages(String(turn), hub.seamark.administration.tokens());
  const { title, lead, columns, none, issue } = keepingWords.tokens;
  usePageTitle(title);
  const changed = (): void => setTurn((before) => before + 1);
  return (
    <main id="main" className="main narrow wide">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <p className="actions">
        <button type="button" className="button primary" aria-haspopup="dialog" onClick={() => setIssuing(true)}>
          <KeyRound size={14} aria-hidden />
          {issue}
        </button>
      </p>
      <NotAnswered asked={list.asked} words={keepingWords} />
      <KeptTable
        list={list}
        columns={columns}
        none={<p>{none}</p>}
        row={(token) => <TokenRow key={token.id} token={token} onChange={changed} />}
      />
      {isIssuing && <IssueTokenDialog onIssued={changed} onClose={() => setIssuing(false)} />}
    </main>
  );
}
