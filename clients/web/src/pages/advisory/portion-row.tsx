import type { ReactNode } from 'react';
import type { PortionFields } from '../../generated/documents.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { audienceWords } from '../../words/marking-words.js';
import { portionNames } from '../../words/names.js';
import { PortionContent } from './portion-content.js';
import { RedactionCard } from './redaction-card.js';

interface PortionRowProps {
  readonly portion: PortionFields;
  /** What is said where it is withheld; for its reader when not given. */
  readonly redacted?: string | undefined;
}

/** One portion, its marking beside it. What is copied of it takes the marking along. */
export function PortionRow({ portion, redacted }: PortionRowProps): ReactNode {
  const { id, type, marking, position, presence, content, lang } = portion;
  const isWithheld = content.__typename === 'WithheldContent';
  const heading = `portion-${id}`;
  return (
    <section
      className="portion"
      id={`p${position}`}
      data-tlp={marking.tlp}
      data-label={isWithheld ? undefined : marking.label}
      aria-labelledby={heading}
    >
      <div className="portion-margin" data-uncopied>
        <TlpLabel tlp={marking.tlp} />
        <span className="audience">{isWithheld ? '' : audienceWords(marking)}</span>
        {presence === 'HIDDEN' && <span className="audience">{advisoryWords.hiddenFromOthers}</span>}
      </div>
      <div className="portion-body">
        <h2 id={heading} data-uncopied>
          <span className="number">{position}</span>
          {portionNames[type]}
        </h2>
        {isWithheld ? (
          <RedactionCard portion={portion} redacted={redacted} />
        ) : (
          <PortionContent content={content} lang={lang} />
        )}
      </div>
    </section>
  );
}
