import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Bones } from '../../parts/bones.js';
import { FailedList } from '../../parts/failed-list.js';
import { MoreButton } from '../../parts/more-button.js';
import { counted } from '../../words/counted.js';
import { researchWords } from '../../words/research-words.js';
import { isWhole, ORDERS, orderOf, readView, type ResearchView } from './research-view.js';
import { ResultRow } from './result-row.js';
import type { Result, Results } from './use-results.js';

interface ResultTableProps {
  readonly view: ResearchView;
  readonly results: Results;
  /** Null until it is counted. */
  readonly totalCount: number | null;
}

/** What was found, a row for each. */
export function ResultTable({ view, results, totalCount }: ResultTableProps): ReactNode {
  const { items, asked, hasMore, more } = results;
  if (asked.is === 'failed') return <FailedList words={researchWords} why={asked.why} onRetry={asked.again} />;
  if (items === null) return <Bones />;
  if (items.length === 0) return <Nothing isWhole={isWhole(view) && view.asof === undefined} />;
  return (
    <section className="results" aria-labelledby="results" aria-busy={asked.is === 'waiting'}>
      <div className="results-head">
        <h2 id="results">
          {totalCount === null ? researchWords.results.label : counted(totalCount, 'advisory', 'advisories')}
        </h2>
        <OrderChoice view={view} />
      </div>
      <Rows view={view} items={items} />
      {hasMore ? (
        <MoreButton words={{ more: researchWords.results.more, failed: researchWords.failed }} onMore={more} />
      ) : (
        <p className="feed-end faint">{researchWords.results.end}</p>
      )}
    </section>
  );
}

function Rows({ view, items }: { readonly view: ResearchView; readonly items: readonly Result[] }): ReactNode {
  const { columns, published } = researchWords.results;
  return (
    <table className="result-table">
      <thead>
        <tr>
          {Object.entries(columns).map(([column, words]) => (
            <th key={column} scope="col" data-column={column}>
              {words}
            </th>
          ))}
          <th scope="col" className="number" data-column="published">
            {published}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ResultRow key={item.name} result={item} isPast={view.asof !== undefined} />
        ))}
      </tbody>
    </table>
  );
}

function OrderChoice({ view }: { readonly view: ResearchView }): ReactNode {
  const navigate = useNavigate();
  const { order: label, orders } = researchWords.results;
  const reorder = (order: string): void =>
    void navigate({ to: '/research', search: readView({ ...view, order }), resetScroll: false });
  return (
    <label className="chart-by">
      {label}
      <select className="field" value={orderOf(view)} onChange={({ target }) => reorder(target.value)}>
        {ORDERS.filter((order) => order !== 'relevance' || view.q !== undefined).map((order) => (
          <option key={order} value={order}>
            {orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Nothing({ isWhole: isAll }: { readonly isWhole: boolean }): ReactNode {
  const { nothing, nothingText, nothingAtAll, nothingAtAllText } = researchWords.results;
  return (
    <div className="empty" role="status">
      <h2>{isAll ? nothingAtAll : nothing}</h2>
      <p>{isAll ? nothingAtAllText : nothingText}</p>
    </div>
  );
}
