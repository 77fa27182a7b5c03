import type { AdvisorySummary } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PagedList } from '../hub/use-pages.js';
import { advisoryWords } from '../words/advisory-words.js';
import { feedWords } from '../words/feed-words.js';
import { labelOf, redactedWords } from '../words/marking-words.js';
import { kindNames } from '../words/names.js';
import { Moment } from './moment.js';
import { MoreButton } from './more-button.js';
import { NotAnswered } from './not-answered.js';
import { OrganizationMark } from './organization-mark.js';
import { RedactionBar } from './redaction-bar.js';
import { Severity } from './severity.js';
import { TlpLabel } from './tlp-label.js';

interface AdvisoryListProps {
  readonly list: PagedList<AdvisorySummary>;
  /** What is said where there is none. */
  readonly none: string;
}

const WORDS = { waiting: feedWords.connecting, failed: feedWords.failed };

/** Advisories one below the other, as much of each as a list can tell. */
export function AdvisoryList({ list: { items, hasMore, more, asked }, none }: AdvisoryListProps): ReactNode {
  if (items === null || asked.is === 'failed') return <NotAnswered asked={asked} words={WORDS} />;
  if (items.length === 0) return <p>{none}</p>;
  return (
    <>
      <ol className="front-list">
        {items.map((advisory) => (
          <Listed key={advisory.name} advisory={advisory} />
        ))}
      </ol>
      {hasMore && <MoreButton words={feedWords} onMore={more} />}
    </>
  );
}

function Listed({ advisory }: { readonly advisory: AdvisorySummary }): ReactNode {
  const { name, title, kind, severity, source, banner, updatedAt, state } = advisory;
  return (
    <li>
      <Link to="/a/$name" params={{ name }} search={{}} className="front-title">
        {title ?? <RedactionBar wide words={redactedWords(labelOf(banner), advisoryWords.untitled)} />}
      </Link>
      <div className="facts">
        <TlpLabel tlp={banner} />
        {severity && <Severity level={severity} />}
        <span>{kindNames[kind]}</span>
        {state === 'WITHDRAWN' && <span>{feedWords.withdrawn}</span>}
        {source && <OrganizationMark handle={source.handle} name={source.name} />}
        <Moment at={updatedAt} as="day" />
      </div>
    </li>
  );
}
