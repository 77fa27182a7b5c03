import type { ReactNode } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { handlingWords } from '../../words/marking-words.js';
import type { AdvisoryAnswer } from './advisory-answer.js';
import { AdvisoryHead } from './advisory-head.js';
import { AdvisorySide } from './advisory-side.js';
import { copyMarked } from './copy-marked.js';
import { headlineOf } from './headline.js';
import { PortionRow } from './portion-row.js';
import { ReadingTools } from './reading-tools.js';
import { WithdrawnNotice } from './withdrawn-notice.js';

interface AdvisoryViewProps {
  readonly advisory: AdvisoryAnswer;
  readonly isPast: boolean;
  readonly liveWord: ReactNode;
}

/** A whole advisory: the label that its reader has to obey, what it says, and how it came to be. */
export function AdvisoryView({ advisory, isPast, liveWord }: AdvisoryViewProps): ReactNode {
  const { banner, title, name, portions, state } = advisory;
  const headline = headlineOf(advisory);
  usePageTitle(`${title ?? name} · ${name}`);
  return (
    <main id="main" className="main" data-print={banner}>
      <div className="banner">
        <TlpLabel tlp={banner} />
        <span>{handlingWords[banner]}</span>
        <span className="banner-why">{advisoryWords.banner}</span>
      </div>
      <article className="advisory" onCopy={copyMarked}>
        <AdvisoryHead advisory={advisory} headline={headline} isPast={isPast} />
        <div className="advisory-body">
          {liveWord}
          {state === 'WITHDRAWN' && <WithdrawnNotice reason={advisory.withdrawalReason} />}
          <ReadingTools advisory={advisory} isPast={isPast} />
          {portions
            .filter((portion) => portion !== headline)
            .map((portion) => (
              <PortionRow key={portion.id} portion={portion} />
            ))}
        </div>
        <AdvisorySide advisory={advisory} isPast={isPast} />
      </article>
    </main>
  );
}
