import type { AdvisorySummary } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Moment } from '../../parts/moment.js';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { RedactionBar } from '../../parts/redaction-bar.js';
import { Severity } from '../../parts/severity.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { feedWords } from '../../words/feed-words.js';
import { labelOf, redactedWords } from '../../words/marking-words.js';
import { kindNames } from '../../words/names.js';

interface FeedRowProps {
  readonly advisory: AdvisorySummary;
  /** Of which advisory a preview is shown. */
  readonly peeked: string | null;
  readonly onPeek: (name: string) => void;
}

/** One advisory, as much of it as a list can tell. */
export function FeedRow({ advisory, peeked, onPeek }: FeedRowProps): ReactNode {
  const { name, title, severity, banner, updatedAt, state } = advisory;
  const peek = (): void => onPeek(name);
  return (
    <li className="feed-row" data-peeked={name === peeked || undefined} onMouseEnter={peek}>
      <span className="feed-row-severity">{severity && <Severity level={severity} />}</span>
      <Link
        to="/a/$name"
        params={{ name }}
        search={{}}
        className="feed-row-title"
        data-withdrawn={state === 'WITHDRAWN' || undefined}
        onFocus={peek}
      >
        {title ?? <RedactionBar wide words={redactedWords(labelOf(banner), feedWords.titleWithheld)} />}
      </Link>
      <span className="feed-row-label">
        <TlpLabel tlp={banner} />
        <Moment at={updatedAt} as="time" />
      </span>
      <FeedRowFacts advisory={advisory} />
    </li>
  );
}

function FeedRowFacts({ advisory }: Pick<FeedRowProps, 'advisory'>): ReactNode {
  const { name, source, kind, withheldCount } = advisory;
  return (
    <span className="feed-row-facts">
      <span className="mono" translate="no">
        {name}
      </span>
      {source && <OrganizationMark handle={source.handle} name={source.name} />}
      <span>{changeWords(advisory)}</span>
      <span className="clipped">{kindNames[kind]}</span>
      {withheldCount > 0 && <span>{feedWords.redacted(withheldCount)}</span>}
    </span>
  );
}

function changeWords({ state, revision }: AdvisorySummary): string {
  if (state === 'WITHDRAWN') return feedWords.withdrawn;
  return revision > 1 ? feedWords.revised(revision) : feedWords.published;
}
