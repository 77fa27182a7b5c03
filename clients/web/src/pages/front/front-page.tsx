import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReadFrontPage } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { frontWords } from '../../words/front-words.js';
import { shellWords } from '../../words/shell-words.js';
import { LatestAdvisories } from './latest-advisories.js';
import { MarkingsExplained } from './markings-explained.js';
import { TakingPart } from './taking-part.js';

/** What Seamark is, what it warns everybody of right now, and how to take part. */
export function FrontPage(): ReactNode {
  const { viewer } = useSession();
  const { data, error } = useAnswer(ReadFrontPage, { variables: {} });
  usePageTitle(frontWords.title);
  return (
    <main id="main" className="main front">
      <header className="front-head">
        <h1>{frontWords.title}</h1>
        <p className="lead">{frontWords.lead}</p>
        <p className="actions">
          <Link to="/feed" search={{}} className="button primary">
            {frontWords.readFeed}
          </Link>
          {viewer.account === null && (
            <Link to="/sign-in" className="button">
              {shellWords.signIn}
            </Link>
          )}
        </p>
      </header>
      <LatestAdvisories answered={data?.advisories ?? null} hasFailed={error !== null} />
      <div className="front-side">
        <TakingPart />
        <MarkingsExplained />
      </div>
    </main>
  );
}
