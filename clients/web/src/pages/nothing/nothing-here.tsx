import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { nothingWords } from '../../words/nothing-words.js';
import { shellWords } from '../../words/shell-words.js';

/** One page for what does not exist and for what its reader may not know of. */
export function NothingHere(): ReactNode {
  const { viewer } = useSession();
  usePageTitle(nothingWords.title);
  return (
    <main id="main" className="main empty">
      <h1>{nothingWords.title}</h1>
      <p>{nothingWords.text}</p>
      {viewer.account === null && <p>{nothingWords.signIn}</p>}
      <p className="actions">
        {viewer.account === null && (
          <Link to="/sign-in" className="button primary">
            {shellWords.signIn}
          </Link>
        )}
        <Link to="/feed" className="button">
          {nothingWords.feed}
        </Link>
      </p>
    </main>
  );
}
