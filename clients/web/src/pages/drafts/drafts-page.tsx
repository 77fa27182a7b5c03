import type { AdvisorySummary, Seamark } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { allOf } from '../../hub/all-of.js';
import { useAsked } from '../../hub/use-asked.js';
import { Moment } from '../../parts/moment.js';
import { usePageTitle } from '../../parts/page-title.js';
import { Severity } from '../../parts/severity.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { useSession } from '../../session/session.js';
import { shellWords } from '../../words/shell-words.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { kindNames } from '../../words/names.js';
import { writeWords } from '../../words/write-words.js';
import { isAuthor } from './is-author.js';

/** The drafts of one's organization. */
export function DraftsPage(): ReactNode {
  const { hub, viewer, generation } = useSession();
  const asked = useAsked(String(generation), () => draftsOf(hub.seamark));
  usePageTitle(writeWords.drafts);
  return (
    <main id="main" className="main narrow">
      <h1>{writeWords.drafts}</h1>
      <p className="lead">{writeWords.draftsLead}</p>
      {isAuthor(viewer) ? (
        <p className="actions">
          <Link to="/drafts/new" className="button primary">
            <Plus size={14} aria-hidden />
            {writeWords.newDraft}
          </Link>
        </p>
      ) : (
        <p>{writeWords.notAnAuthor}</p>
      )}
      {asked.is === 'answered' ? (
        <DraftList drafts={asked.answer} isWriter={isAuthor(viewer)} />
      ) : (
        <NotAnswered asked={asked} words={{ waiting: shellWords.loading, failed: writeWords.listFailed }} />
      )}
    </main>
  );
}

function draftsOf({ advisories }: Seamark): Promise<readonly AdvisorySummary[]> {
  return allOf(advisories.list({ where: { states: ['DRAFT', 'IN_REVIEW'] }, first: 100 }));
}

interface DraftListProps {
  readonly drafts: readonly AdvisorySummary[];
  /** Whoever does not write them reads them. */
  readonly isWriter: boolean;
}

function DraftList({ drafts, isWriter }: DraftListProps): ReactNode {
  if (drafts.length === 0) return <p className="no-drafts">{writeWords.noDrafts}</p>;
  return (
    <ul className="draft-list">
      {drafts.map(({ name, title, kind, severity, banner, updatedAt, state }) => (
        <li key={name}>
          <Link
            to={isWriter && state === 'DRAFT' ? '/drafts/$name' : '/a/$name'}
            params={{ name }}
            search={{}}
            className="front-title"
          >
            {title ?? name}
          </Link>
          <div className="facts">
            <TlpLabel tlp={banner} />
            {state === 'IN_REVIEW' && <span className="pill">{advisoryWords.inReview}</span>}
            {severity && <Severity level={severity} />}
            <span>{kindNames[kind]}</span>
            <span className="mono faint" translate="no">
              {name}
            </span>
            <span>
              {writeWords.changed} <Moment at={new Date(updatedAt)} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
