import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { ReadAdvisory } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { shellWords } from '../../words/shell-words.js';
import { readAudience } from '../../audience/audience.js';
import { useSession } from '../../session/session.js';
import { NothingHere } from '../nothing/nothing-here.js';
import type { AdvisoryAnswer } from './advisory-answer.js';
import { AdvisoryView } from './advisory-view.js';
import { isOfSource } from './is-of-source.js';
import { LiveWord } from './live-word.js';
import type { RevisionSearch } from './revision-search.js';
import { useLiveAdvisory } from './use-live-advisory.js';

const AdvisorySeenAs = lazy(async () => ({
  default: (await import('./audiences/advisory-seen-as.js')).AdvisorySeenAs,
}));

/** An advisory as its reader may see it: now, or after one of its revisions. */
export function AdvisoryPage(): ReactNode {
  const { name } = useParams({ from: '/a/$name' });
  const search = useSearch({ from: '/a/$name' });
  const { data, isWaiting, error, again } = useAnswer(ReadAdvisory, {
    variables: { name, revisionId: search.rev ?? null },
  });
  const advisory = data === null ? null : data.advisory;
  const live = useLiveAdvisory(advisory, again);

  if (advisory !== null) {
    return <Shown advisory={advisory} search={search} liveWord={<LiveWord live={live} />} onChange={again} />;
  }
  if (error !== null) return <Failed onRetry={again} />;
  return isWaiting ? <Waiting /> : <NothingHere />;
}

interface ShownProps {
  readonly advisory: AdvisoryAnswer;
  readonly search: RevisionSearch;
  readonly liveWord: ReactNode;
  /** Called when its reader has changed it where no event tells of that. */
  readonly onChange: () => void;
}

function Shown({ advisory, search, liveWord, onChange }: ShownProps): ReactNode {
  const { viewer } = useSession();
  const audience = search.as === undefined ? null : readAudience(search.as);
  if (audience === null || !isOfSource(viewer, advisory)) {
    return <AdvisoryView advisory={advisory} search={search} liveWord={liveWord} onChange={onChange} />;
  }
  return (
    <Suspense fallback={<Waiting />}>
      <AdvisorySeenAs key={advisory.viewKey} own={advisory} audience={audience} />
    </Suspense>
  );
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
