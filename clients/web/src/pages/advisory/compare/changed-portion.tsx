import type { ReactNode } from 'react';
import type { PortionFields } from '../../../generated/documents.js';
import { TlpLabel } from '../../../parts/tlp-label.js';
import { compareWords } from '../../../words/compare-words.js';
import { audienceWords } from '../../../words/marking-words.js';
import { portionNames } from '../../../words/names.js';
import { PortionContent } from '../portion-content.js';
import { RedactionCard } from '../redaction-card.js';
import { ChangedFields } from './changed-fields.js';
import { ChangedMarking } from './changed-marking.js';
import type { PortionChange } from './comparison.js';
import { WordChanges } from './word-changes.js';

/** A portion that differs between two revisions: what became of it, and how. */
export function ChangedPortion({ change }: { readonly change: PortionChange }): ReactNode {
  const { portionId, before, after, differences } = change;
  const shown = after ?? before;
  if (shown === null) return null;
  const { marking, position, type } = shown;
  const heading = `change-${portionId}`;
  return (
    <section
      className="portion changed"
      data-tlp={marking.tlp}
      data-label={isWithheld(shown) ? undefined : marking.label}
      aria-labelledby={heading}
    >
      <div className="portion-margin" data-uncopied>
        <TlpLabel tlp={marking.tlp} />
        <span className="audience">{isWithheld(shown) ? '' : audienceWords(marking)}</span>
      </div>
      <div className="portion-body">
        <h2 id={heading} data-uncopied>
          <span className="number">{position}</span>
          {portionNames[type]}
          {differences.map((difference) => (
            <span key={difference} className="pill">
              {compareWords.differences[difference]}
            </span>
          ))}
        </h2>
        {differences.includes('REMARKED') && before && after && (
          <ChangedMarking before={before.marking} after={after.marking} />
        )}
        <Said change={change} />
      </div>
    </section>
  );
}

function Said({ change: { before, after, words, fields } }: { readonly change: PortionChange }): ReactNode {
  if (after === null) return before && <Gone portion={before} />;
  if (before === null) return <New portion={after} />;
  if (words === null && fields.length === 0) return <Content portion={after} />;
  return (
    <>
      {words === null ? <Content portion={after} /> : <WordChanges words={words} lang={after.lang} />}
      {fields.length > 0 && <ChangedFields fields={fields} />}
    </>
  );
}

function New({ portion }: { readonly portion: PortionFields }): ReactNode {
  return (
    <ins className="whole">
      <span className="unseen">{compareWords.added}</span>
      <Content portion={portion} />
    </ins>
  );
}

function Gone({ portion }: { readonly portion: PortionFields }): ReactNode {
  return (
    <del className="whole">
      <span className="unseen">{compareWords.removed}</span>
      <Content portion={portion} />
    </del>
  );
}

function Content({ portion }: { readonly portion: PortionFields }): ReactNode {
  if (isWithheld(portion)) return <RedactionCard portion={portion} />;
  return <PortionContent content={portion.content} lang={portion.lang} />;
}

function isWithheld({ content }: PortionFields): boolean {
  return content.__typename === 'WithheldContent';
}
