import type { AdvisorySummary } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { CopyAs } from '../../parts/copy-as.js';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { RedactionBar } from '../../parts/redaction-bar.js';
import { Severity } from '../../parts/severity.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { feedWords } from '../../words/feed-words.js';
import { handlingWords, labelOf, redactedWords } from '../../words/marking-words.js';
import { kindNames } from '../../words/names.js';
import { advisoryCopies } from '../advisory/advisory-copies.js';
import { PeekDetail } from './peek-detail.js';

const Markdown = lazy(async () => ({ default: (await import('../../markdown/markdown.js')).Markdown }));

/** A look into an advisory beside the list. It repeats what its page says, so nobody has to go through it by keyboard. */
export function PeekPane({ advisory }: { readonly advisory: AdvisorySummary }): ReactNode {
  const { name, banner, title, severity, kind, source, summary } = advisory;
  return (
    <aside className="peek" aria-label={feedWords.peek}>
      <div className="peek-label">
        <TlpLabel tlp={banner} large />
        <span className="faint">{handlingWords[banner]}</span>
      </div>
      <h2>{title ?? <RedactionBar wide words={redactedWords(labelOf(banner), feedWords.titleWithheld)} />}</h2>
      <div className="facts">
        {severity && <Severity level={severity} />}
        <span>{kindNames[kind]}</span>
        {source && <OrganizationMark handle={source.handle} name={source.name} />}
      </div>
      {summary !== null && (
        <Suspense>
          <Markdown text={summary} />
        </Suspense>
      )}
      <PeekDetail name={name} viewKey={advisory.viewKey} />
      <div className="actions">
        <Link to="/a/$name" params={{ name }} search={{}} className="button primary">
          {feedWords.open}
        </Link>
        <CopyAs label={feedWords.copyAs} copies={advisoryCopies(advisory, false)} />
      </div>
    </aside>
  );
}
