import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CompareRevisions } from '../../../generated/documents.js';
import { useAnswer } from '../../../hub/use-answer.js';
import { Unanswered } from '../../../parts/unanswered.js';
import { changeCounts, compareWords } from '../../../words/compare-words.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { PortionRow } from '../portion-row.js';
import { ChangedPortion } from './changed-portion.js';
import { type Comparison, linesOf } from './comparison.js';

interface ChangesProps {
  /** The view that is read. */
  readonly advisory: AdvisoryAnswer;
  /** The `revisionId` of the one that it is laid beside. */
  readonly from: string;
  /** The `revisionId` of the view that is read; null: as it is now. */
  readonly rev: string | null;
}

/** What is read, with what differs from another of its revisions. The hub compares: nothing that was narrowed since is in either. */
export function Changes({ advisory, from, rev }: ChangesProps): ReactNode {
  const { name } = advisory;
  const { data, error, again } = useAnswer(CompareRevisions, { variables: { name, from, to: rev } });
  if (data === null) return <Unanswered hasFailed={error !== null} words={compareWords} onRetry={again} />;
  const comparison = data.advisory?.compare ?? null;
  return (
    <>
      <div className="reading-tools" data-uncopied>
        <p role="status">{comparison === null ? compareWords.notComparable : <Told comparison={comparison} />}</p>
        <Link to="/a/$name" params={{ name }} search={rev === null ? {} : { rev }} className="button">
          {compareWords.hide}
        </Link>
      </div>
      {comparison && <Lines advisory={advisory} comparison={comparison} />}
    </>
  );
}

function Told({ comparison: { from, to, portions } }: { readonly comparison: Comparison }): ReactNode {
  const counts = changeCounts(portions.map(({ differences }) => differences));
  return (
    <>
      <b>{compareWords.title(from.revision, to.revision)}</b>: {counts === '' ? compareWords.alike : `${counts}.`}{' '}
      <span className="faint">{compareWords.same}</span>
    </>
  );
}

interface LinesProps {
  readonly advisory: AdvisoryAnswer;
  readonly comparison: Comparison;
}

function Lines({ advisory, comparison }: LinesProps): ReactNode {
  return linesOf(advisory.portions, comparison.portions).map(({ portion, change }) =>
    change === null ? (
      <div key={portion.id} className="unchanged">
        <PortionRow portion={portion} />
      </div>
    ) : (
      <ChangedPortion key={portion.id} change={change} />
    ),
  );
}
