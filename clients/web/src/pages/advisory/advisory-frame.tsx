import type { ReactNode } from 'react';
import { TlpLabel } from '../../parts/tlp-label.js';
import type { AdvisoryAnswer } from './advisory-answer.js';
import { AdvisoryHead } from './advisory-head.js';
import { copyMarked } from './copy-marked.js';
import { headlineOf } from './headline.js';

interface AdvisoryFrameProps {
  readonly advisory: AdvisoryAnswer;
  readonly isPast?: boolean;
  /** What stands beside the label of the whole: what it asks, and of what it is the highest. */
  readonly banner: readonly [handling: string | null, why: string];
  /** What its reader has to know before anything else. */
  readonly notice?: ReactNode;
  /** What its source alone is shown, below the title. */
  readonly sourceBar?: ReactNode;
  /** Null where what stands in the middle needs all the room. */
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** The page of an advisory without what it says: the label above all, the title, and what stands beside. */
export function AdvisoryFrame(props: AdvisoryFrameProps): ReactNode {
  const { advisory, isPast = false, banner, notice, sourceBar, side, children } = props;
  const [handling, why] = banner;
  return (
    <main id="main" className="main" data-print={advisory.banner}>
      <div className="banner">
        <TlpLabel tlp={advisory.banner} />
        {handling !== null && <span>{handling}</span>}
        <span className="banner-why">{why}</span>
      </div>
      {notice}
      <article className={side === null ? 'advisory alone' : 'advisory'} onCopy={copyMarked}>
        <AdvisoryHead advisory={advisory} headline={headlineOf(advisory)} isPast={isPast} />
        {sourceBar}
        <div className="advisory-body">{children}</div>
        {side}
      </article>
    </main>
  );
}
