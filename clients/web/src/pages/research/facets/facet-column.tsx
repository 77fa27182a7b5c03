import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Asked } from '../../../hub/use-asked.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { researchWords } from '../../../words/research-words.js';
import { FACETS } from '../research-facets.js';
import { type ResearchView } from '../research-view.js';
import type { Counts } from '../use-counts.js';
import { FacetGroup } from './facet-group.js';
import { facetValues } from './facet-values.js';

interface FacetColumnProps {
  readonly view: ResearchView;
  readonly asked: Asked<Counts>;
  /** Those of before while others are counted; null before the first. */
  readonly counts: Counts | null;
  readonly termWords: Readonly<Record<string, string>>;
}

/** All that one may narrow by, always there; behind a button where the screen is narrow. */
export function FacetColumn({ view, asked, counts, termWords }: FacetColumnProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <aside className="facets" aria-labelledby="facets" data-open={isOpen || undefined} aria-busy={counts === null}>
      <h2 id="facets" className="unseen">
        {researchWords.facets}
      </h2>
      <button
        type="button"
        className="button facets-opener"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        <SlidersHorizontal size={14} aria-hidden />
        {researchWords.facets}
      </button>
      <div className="facet-groups">
        {asked.is === 'failed' && <NotAnswered asked={asked} words={{ waiting: '', failed: researchWords.failed }} />}
        {FACETS.map((facet) => {
          const values = facetValues(view, facet, { facets: counts?.choices[facet] ?? [], termWords });
          return values.length === 0 ? null : <FacetGroup key={facet} view={view} facet={facet} values={values} />;
        })}
      </div>
    </aside>
  );
}
