import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PortionFields } from '../../generated/documents.js';
import { Moment } from '../../parts/moment.js';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { RedactionBar } from '../../parts/redaction-bar.js';
import { Severity } from '../../parts/severity.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { redactedWords } from '../../words/marking-words.js';
import { kindNames } from '../../words/names.js';
import type { AdvisoryAnswer } from './advisory-answer.js';

interface AdvisoryHeadProps {
  readonly advisory: AdvisoryAnswer;
  /** What the title says, and under which marking. */
  readonly headline: PortionFields | null;
  readonly isPast: boolean;
}

/** Where one is, the title, and what is told at a glance. */
export function AdvisoryHead({ advisory, headline, isPast }: AdvisoryHeadProps): ReactNode {
  const { name, title, state } = advisory;
  return (
    <header className="advisory-head">
      <nav className="crumbs" aria-label={advisoryWords.crumbs}>
        <Link to="/feed" search={{}} className="link">
          {advisoryWords.feed}
        </Link>
        <span aria-hidden>/</span>
        <span className="mono" translate="no">
          {name}
        </span>
        <span className="pill">{howFar(advisory)}</span>
        {isPast && <PastPill name={name} />}
      </nav>
      <h1
        data-withdrawn={state === 'WITHDRAWN' || undefined}
        data-label={headline?.marking.label}
        lang={headline?.lang}
      >
        {title ?? <RedactionBar wide words={redactedWords(withheldLabel(advisory), advisoryWords.untitled)} />}
      </h1>
      <Facts advisory={advisory} headline={headline} />
    </header>
  );
}

/** Of a draft its state, since its one revision is nobody's news. */
function howFar({ state, revision }: AdvisoryAnswer): string {
  if (state === 'DRAFT') return advisoryWords.draft;
  return state === 'IN_REVIEW' ? advisoryWords.inReview : advisoryWords.revision(revision);
}

function PastPill({ name }: { readonly name: string }): ReactNode {
  return (
    <>
      <span className="pill">{advisoryWords.notLatest}</span>
      <Link to="/a/$name" params={{ name }} search={{}} className="link">
        {advisoryWords.latest}
      </Link>
    </>
  );
}

function Facts({ advisory, headline }: Pick<AdvisoryHeadProps, 'advisory' | 'headline'>): ReactNode {
  const { kind, severity, source, updatedAt, publishedAt, origin } = advisory;
  return (
    <div className="facts">
      {headline && <TlpLabel tlp={headline.marking.tlp} />}
      {severity && <Severity level={severity} />}
      <span>{kindNames[kind]}</span>
      {source && <OrganizationMark handle={source.handle} name={source.name} />}
      {origin && <span className="pill">{origin.database}</span>}
      {publishedAt !== null && publishedAt !== updatedAt && (
        <span>
          {advisoryWords.published} <Moment at={new Date(publishedAt)} as="day" />
        </span>
      )}
      <span>
        {advisoryWords.updated} <Moment at={new Date(updatedAt)} />
      </span>
    </div>
  );
}

/** Of a title that is withheld; every advisory has one, and one that is hidden has no label to tell. */
function withheldLabel({ portions, banner }: AdvisoryAnswer): string {
  return portions.find(({ type }) => type === 'TITLE')?.marking.label ?? `TLP:${banner.replace('_', '+')}`;
}
