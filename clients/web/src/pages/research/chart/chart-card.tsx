import { Link, useNavigate } from '@tanstack/react-router';
import { ChartColumn, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKept } from '../../../hub/use-kept.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { chartWords, researchWords } from '../../../words/research-words.js';
import { readView, STACKED, type ResearchView } from '../research-view.js';
import { MonthChart } from './month-chart.js';
import { MonthTable } from './month-table.js';
import type { Months } from './months.js';
import { useMonths } from './use-months.js';

/** How many were published each month, as a chart or as a table. */
export function ChartCard({ view }: { readonly view: ResearchView }): ReactNode {
  const asked = useMonths(view);
  const counted = useKept(asked);
  return (
    <figure className="card chart" aria-busy={asked.is === 'waiting'}>
      <ChartHead view={view} />
      {asked.is === 'failed' || counted === null ? (
        <NotAnswered asked={asked} words={{ waiting: researchWords.waiting, failed: chartWords.failed }} />
      ) : (
        <Counted view={view} counted={counted} />
      )}
      {view.asof !== undefined && <p className="faint">{chartWords.plain}</p>}
    </figure>
  );
}

function Counted({ view, counted }: { readonly view: ResearchView; readonly counted: Months }): ReactNode {
  const navigate = useNavigate();
  const onMonth = (month: string): void => {
    const search = readView({ ...view, month: month === view.month ? '' : month });
    void navigate({ to: '/research', search, resetScroll: false });
  };
  if (counted.months.length === 0) return <p className="faint">{chartWords.nothing}</p>;
  return (
    <>
      {view.show === 'table' ? (
        <MonthTable counted={counted} />
      ) : (
        <MonthChart counted={counted} chosen={view.month ?? null} onMonth={onMonth} />
      )}
      {counted.isCut && <p className="faint">{chartWords.cut}</p>}
    </>
  );
}

function ChartHead({ view }: { readonly view: ResearchView }): ReactNode {
  const navigate = useNavigate();
  const { title, stackedBy, stacks } = chartWords;
  const stack = (by: string): void =>
    void navigate({ to: '/research', search: readView({ ...view, by }), resetScroll: false });
  return (
    <figcaption className="chart-head">
      <h2>{title}</h2>
      <span className="grow" />
      {view.asof === undefined && (
        <label className="chart-by">
          {stackedBy}
          <select className="field" value={view.by ?? 'severity'} onChange={({ target }) => stack(target.value)}>
            {STACKED.map((by) => (
              <option key={by} value={by}>
                {stacks[by]}
              </option>
            ))}
          </select>
        </label>
      )}
      <Ways view={view} />
    </figcaption>
  );
}

/** The two ways to show it are two addresses. */
function Ways({ view }: { readonly view: ResearchView }): ReactNode {
  const ways = [
    ['', ChartColumn, chartWords.chart],
    ['table', Table2, chartWords.table],
  ] as const;
  return (
    <nav className="segments" aria-label={chartWords.shown}>
      {ways.map(([show, Icon, words]) => (
        <Link
          key={words}
          to="/research"
          search={readView({ ...view, show })}
          resetScroll={false}
          className="segment wide"
          activeOptions={{ exact: true, includeSearch: true }}
          data-chosen={(view.show ?? '') === show || undefined}
        >
          <Icon size={13} aria-hidden />
          {words}
        </Link>
      ))}
    </nav>
  );
}
