import { useNavigate } from '@tanstack/react-router';
import { CircleMinus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Severity } from '../../../parts/severity.js';
import { TlpLabel } from '../../../parts/tlp-label.js';
import { toSeverity, toTlp } from '../../../words/names-of-keys.js';
import { researchWords } from '../../../words/research-words.js';
import { type FacetName } from '../research-facets.js';
import { type ResearchView, withChoice } from '../research-view.js';
import type { Choice } from '../view-words.js';
import type { FacetValue } from './facet-values.js';

interface FacetGroupProps {
  readonly view: ResearchView;
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
}

/** So many values stand there before somebody asks for more. What was chosen always does. */
const SHOWN = 6;

/** The values of one facet. Each can be chosen, and each can be left out. */
export function FacetGroup({ view, facet, values }: FacetGroupProps): ReactNode {
  const [isLong, setLong] = useState(false);
  const navigate = useNavigate();
  const choose = (choice: Choice | { readonly none: string }): void =>
    void navigate({ to: '/research', search: withChoice(view, facet, choice), resetScroll: false });
  const shown = isLong ? values : values.filter(({ is }, at) => at < SHOWN || is !== 'open');
  return (
    <fieldset>
      <legend>{researchWords.facetGroups[facet]}</legend>
      {shown.map((value) => (
        <FacetRow key={value.key} facet={facet} value={value} onChoose={choose} />
      ))}
      {values.length > SHOWN && (
        <button type="button" className="button quiet" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? researchWords.fewer : researchWords.more(values.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}

interface FacetRowProps {
  readonly facet: FacetName;
  readonly value: FacetValue;
  readonly onChoose: (choice: Choice | { readonly none: string }) => void;
}

function FacetRow({ facet, value: { key, words, count, is }, onChoose }: FacetRowProps): ReactNode {
  const toggle = (to: 'in' | 'out'): void => onChoose(is === to ? { none: key } : { value: key, isOut: to === 'out' });
  return (
    <div className="facet" data-is={is}>
      <label className="check">
        <input type="checkbox" checked={is === 'in'} onChange={() => toggle('in')} />
        <span className="clipped" title={words}>
          <FacetWords facet={facet} value={key} words={words} />
        </span>
        <span className="count">{count}</span>
      </label>
      <button
        type="button"
        className="leave-out"
        aria-pressed={is === 'out'}
        aria-label={researchWords.leaveOut(words)}
        title={researchWords.leaveOut(words)}
        onClick={() => toggle('out')}
      >
        <CircleMinus size={14} aria-hidden />
      </button>
    </div>
  );
}

function FacetWords({ facet, value, words }: Pick<FacetRowProps, 'facet'> & { value: string; words: string }) {
  const level = facet === 'severity' ? toSeverity(value) : null;
  if (level !== null) return <Severity level={level} />;
  return facet === 'tlp' ? <TlpLabel tlp={toTlp(value)} /> : words;
}
