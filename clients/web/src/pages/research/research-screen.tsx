import type { ReactNode } from 'react';
import { useKept } from '../../hub/use-kept.js';
import { useRetractions } from '../../hub/use-retractions.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { researchWords } from '../../words/research-words.js';
import { useTermWords } from '../feed/use-term-words.js';
import { ChartCard } from './chart/chart-card.js';
import { FacetColumn } from './facets/facet-column.js';
import { NarrowedBy } from './narrowed-by.js';
import { PastBar } from './past-bar.js';
import { choicesOf, type ResearchView } from './research-view.js';
import { ResearchTop } from './research-top.js';
import { SavedResearch } from './saved-research.js';
import { ResultTable } from './result-table.js';
import { Sums } from './sums.js';
import { useCounts } from './use-counts.js';
import { useResearchKeys } from './use-research-keys.js';
import { useResults } from './use-results.js';

/** The archive: what narrows it on the left, what it comes to on the right. */
export function ResearchScreen({ view }: { readonly view: ResearchView }): ReactNode {
  const { viewer } = useSession();
  const counting = useCounts(view);
  const counts = useKept(counting);
  const results = useResults(view);
  const chosen = choicesOf(view, 'term').map(({ value }) => value);
  const termWords = useTermWords([...chosen, ...(counts?.choices.term.map(({ key }) => key) ?? [])]);
  usePageTitle(researchWords.title);
  useRetractions();
  useResearchKeys();
  return (
    <main id="main" className="main research">
      <ResearchTop view={view} />
      <div className="research-columns">
        <FacetColumn view={view} asked={counting} counts={counts} termWords={termWords} />
        <div className="research-found">
          <PastBar view={view} />
          <div className="view-bar">
            <NarrowedBy view={view} termWords={termWords} />
            {viewer.account !== null && <SavedResearch view={view} />}
          </div>
          {counting.is !== 'failed' && <Sums counts={counts} />}
          <ChartCard view={view} />
          <ResultTable view={view} results={results} totalCount={counts?.totalCount ?? null} />
        </div>
      </div>
    </main>
  );
}
