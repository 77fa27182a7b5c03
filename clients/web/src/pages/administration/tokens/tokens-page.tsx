import type { TokenRecord } from '@seamark/sdk';
import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type PagedList, usePages } from '../../../hub/use-pages.js';
import { MoreButton } from '../../../parts/more-button.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { usePageTitle } from '../../../parts/page-title.js';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { NothingHere } from '../../nothing/nothing-here.js';
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
  const { title, lead, issue } = keepingWords.tokens;
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
      {list.items !== null && <Kept list={list} onChange={changed} />}
      {isIssuing && <IssueTokenDialog onIssued={changed} onClose={() => setIssuing(false)} />}
    </main>
  );
}

interface KeptProps {
  readonly list: PagedList<TokenRecord>;
  readonly onChange: () => void;
}

function Kept({ list: { items, hasMore, more }, onChange }: KeptProps): ReactNode {
  const { columns, none } = keepingWords.tokens;
  if (items?.length === 0) return <p>{none}</p>;
  return (
    <>
      <table className="plain-table kept">
        <thead>
          <tr>
            {Object.entries(columns).map(([column, words]) => (
              <th key={column} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items?.map((token) => (
            <TokenRow key={token.id} token={token} onChange={onChange} />
          ))}
        </tbody>
      </table>
      {hasMore && <MoreButton words={keepingWords} onMore={more} />}
    </>
  );
}
