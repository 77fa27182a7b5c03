import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReadAdvisory } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { shellWords } from '../../words/shell-words.js';
import { NothingHere } from '../nothing/nothing-here.js';
import { AdvisoryView } from './advisory-view.js';
import { LiveWord } from './live-word.js';
import { useLiveAdvisory } from './use-live-advisory.js';

/** An advisory as its reader may see it: now, or after one of its revisions. */
export function AdvisoryPage(): ReactNode {
  const { name } = useParams({ from: '/a/$name' });
  const { rev = null } = useSearch({ from: '/a/$name' });
  const { data, isWaiting, error, again } = useAnswer(ReadAdvisory, { variables: { name, revisionId: rev } });
  const advisory = data === null ? null : data.advisory;
  const live = useLiveAdvisory(advisory, again);

  if (advisory !== null) {
    return <AdvisoryView advisory={advisory} isPast={rev !== null} liveWord={<LiveWord live={live} />} />;
  }
  if (error !== null) return <Failed onRetry={again} />;
  return isWaiting ? <Waiting /> : <NothingHere />;
}

function Waiting(): ReactNode {
  return (
    <main id="main" className="main" aria-busy="true">
      <h1 className="unseen">{shellWords.loading}</h1>
      <div className="bones" aria-hidden>
        <i />
        <i />
        <i />
      </div>
    </main>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  return (
    <main id="main" className="main empty">
      <h1>{advisoryWords.failed}</h1>
      <button type="button" className="button" onClick={onRetry}>
        {advisoryWords.again}
      </button>
    </main>
  );
}
