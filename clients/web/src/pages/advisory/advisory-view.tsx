import { lazy, type ReactNode, Suspense } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { handlingWords } from '../../words/marking-words.js';
import type { AdvisoryAnswer } from './advisory-answer.js';
import { AdvisoryFrame } from './advisory-frame.js';
import { AdvisorySide } from './advisory-side.js';
import { SourceBar } from './audiences/source-bar.js';
import { headlineOf } from './headline.js';
import { isOut } from '../drafts/desk/is-out.js';
import { isOfSource } from './is-of-source.js';
import { PortionRow } from './portion-row.js';
import { ReadingTools } from './reading-tools.js';
import type { RevisionSearch } from './revision-search.js';
import { WithdrawnNotice } from './withdrawn-notice.js';

// Most who read an advisory neither compare it nor are its source.
const WhoReadsWhat = lazy(async () => ({ default: (await import('./audiences/who-reads-what.js')).WhoReadsWhat }));
const ReviewPanel = lazy(async () => ({ default: (await import('./review/review-panel.js')).ReviewPanel }));
const Changes = lazy(async () => ({ default: (await import('./compare/changes.js')).Changes }));

interface AdvisoryViewProps {
  readonly advisory: AdvisoryAnswer;
  readonly search: RevisionSearch;
  readonly liveWord: ReactNode;
  /** Called when its reader has changed it where no event tells of that. */
  readonly onChange: () => void;
}

/** A whole advisory: the label that its reader has to obey, what it says, and how it came to be. */
export function AdvisoryView({ advisory, search, liveWord, onChange }: AdvisoryViewProps): ReactNode {
  const { banner, title, name } = advisory;
  const isOwn = isOfSource(useSession().viewer, advisory);
  const isPast = search.rev !== undefined;
  const isTable = isOwn && search.show === 'audiences';
  usePageTitle(`${title ?? name} · ${name}`);
  return (
    <AdvisoryFrame
      advisory={advisory}
      isPast={isPast}
      banner={[handlingWords[banner], advisoryWords.banner]}
      sourceBar={isOwn && !isPast && <SourceBar advisory={advisory} shown={isTable ? 'audiences' : 'you'} />}
      side={isTable ? null : <AdvisorySide advisory={advisory} search={search} />}
    >
      {liveWord}
      <WithdrawnNotice advisory={advisory} />
      <Suspense fallback={<div aria-busy="true" />}>
        <OwnReview advisory={advisory} isOwn={isOwn} onTurn={onChange} />
        {isTable ? <WhoReadsWhat advisory={advisory} /> : <Body advisory={advisory} search={search} />}
      </Suspense>
    </AdvisoryFrame>
  );
}

interface OwnReviewProps {
  readonly advisory: AdvisoryAnswer;
  readonly isOwn: boolean;
  readonly onTurn: () => void;
}

/** For its source, until it is out. */
function OwnReview({ advisory, isOwn, onTurn }: OwnReviewProps): ReactNode {
  return !isOwn || isOut(advisory.state) ? null : <ReviewPanel advisory={advisory} onTurn={onTurn} />;
}

interface BodyProps {
  readonly advisory: AdvisoryAnswer;
  readonly search: RevisionSearch;
}

function Body({ advisory, search: { rev, diff } }: BodyProps): ReactNode {
  if (diff !== undefined) return <Changes key={advisory.viewKey} advisory={advisory} from={diff} rev={rev ?? null} />;
  const headline = headlineOf(advisory);
  return (
    <>
      <ReadingTools advisory={advisory} isPast={rev !== undefined} />
      {advisory.portions
        .filter((portion) => portion !== headline)
        .map((portion) => (
          <PortionRow key={portion.id} portion={portion} />
        ))}
    </>
  );
}
