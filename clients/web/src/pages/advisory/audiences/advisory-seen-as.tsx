import type { AudienceInput } from '@seamark/sdk';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { writeAudience } from '../../../audience/audience.js';
import { audienceName, namesBy } from '../../../audience/named.js';
import { SeeAdvisoryAs, type SeeAdvisoryAsAnswer } from '../../../generated/documents.js';
import { useAnswer } from '../../../hub/use-answer.js';
import { FailedPart } from '../../../parts/failed-part.js';
import { usePageTitle } from '../../../parts/page-title.js';
import { useSession } from '../../../session/session.js';
import { audienceWords } from '../../../words/audience-words.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { AdvisoryFrame } from '../advisory-frame.js';
import { PortionRow } from '../portion-row.js';
import { PreviewBar } from './preview-bar.js';
import { SourceBar } from './source-bar.js';

interface SeenAsProps {
  /** As its source reads it. Nothing of this is shown but its name, and whom its markings name. */
  readonly own: AdvisoryAnswer;
  readonly audience: AudienceInput;
}

/** An advisory through somebody else's eyes, as the hub redacts it for them: for its source. */
export function AdvisorySeenAs({ own, audience }: SeenAsProps): ReactNode {
  const { viewer } = useSession();
  const { name } = own;
  const markings = own.portions.map(({ marking }) => marking);
  const who = audienceName(audience, namesBy(viewer.communities, markings));
  // Never out of what is kept: whoever looks through others' eyes wants to know what they see now.
  const asked = useAnswer(SeeAdvisoryAs, { variables: { name, seeAs: audience }, policy: 'network-only' });
  const bars = {
    sourceBar: <SourceBar advisory={own} shown={writeAudience(audience)} />,
    notice: <PreviewBar name={name} who={who} />,
  };
  usePageTitle(`${name} ${audienceWords.preview.title(who)}`);

  if (asked.error !== null) return <Other {...bars} words={words(asked.error)} onRetry={asked.again} />;
  if (asked.data === null) return <Other {...bars} words={null} />;
  const seen = asked.data.advisory;
  return seen === null ? <Other {...bars} nothingFor={who} /> : <Seen {...bars} advisory={seen} />;
}

/** A hub refuses whom the asker cannot name; anything else is an outage. */
function words({ graphQLErrors }: CombinedError): string {
  const { failed, noSuch } = audienceWords.preview;
  return graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_REQUEST') ? noSuch : failed;
}

interface Bars {
  readonly sourceBar: ReactNode;
  readonly notice: ReactNode;
}

function Seen({ advisory, ...bars }: Bars & { readonly advisory: NonNullable<SeeAdvisoryAsAnswer['advisory']> }) {
  const { portions, withheldCount } = advisory;
  const { banner, reads, redacted } = audienceWords.preview;
  return (
    <AdvisoryFrame advisory={advisory} banner={[null, banner]} side={null} {...bars}>
      <p className="reading-tools">{reads(portions.length - withheldCount, portions.length)}</p>
      {portions.map((portion) => (
        <PortionRow key={portion.id} portion={portion} redacted={redacted} />
      ))}
    </AdvisoryFrame>
  );
}

type OtherProps = Bars & {
  readonly nothingFor?: string;
  readonly words?: string | null;
  readonly onRetry?: () => void;
};

/** While the hub is asked, where it fails, and where the audience is told nothing at all. */
function Other({ sourceBar, notice, nothingFor, words: said, onRetry }: OtherProps): ReactNode {
  return (
    <main id="main" className="main" aria-busy={said === null}>
      {notice}
      <div className="advisory alone other">
        {sourceBar}
        <div className="advisory-body">
          {nothingFor !== undefined && (
            <>
              <h1>{audienceWords.preview.nothing(nothingFor)}</h1>
              <p>{audienceWords.preview.nothingText}</p>
            </>
          )}
          {nothingFor === undefined && <h1 className="unseen">{audienceWords.seeAs}</h1>}
          {said && onRetry && <FailedPart words={said} onRetry={onRetry} />}
        </div>
      </div>
    </main>
  );
}
