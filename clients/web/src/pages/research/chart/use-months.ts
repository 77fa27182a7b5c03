import type { Seamark } from '@seamark/sdk';
import { type Asked, useAsked } from '../../../hub/use-asked.js';
import { useSession } from '../../../session/session.js';
import { FACET } from '../research-facets.js';
import { type ResearchView, type Stacked, toHubFilter } from '../research-view.js';
import { type MonthCount, type Months, toMonths } from './months.js';

/** So many values have a colour of their own; what remains is drawn as others. */
const COLOURS = 5;

/** How many were published each month, and of what. */
export function useMonths(view: ResearchView): Asked<Months> {
  const { hub } = useSession();
  const by = view.by ?? 'severity';
  const key = JSON.stringify([toHubFilter(view, 'month'), view.asof, by]);
  return useAsked(key, () =>
    view.asof === undefined ? countNow(hub.seamark, view, by) : countThen(hub.seamark, view),
  );
}

async function countNow({ statistics }: Seamark, view: ResearchView, by: Stacked): Promise<Months> {
  const where = toHubFilter(view, 'month');
  const [all, told] = await Promise.all([
    statistics.count({ where, over: 'MONTH' }),
    statistics.count({ where, over: 'MONTH', by: FACET[by].counted, first: COLOURS }),
  ]);
  const totals = all.rows.flatMap(({ period, count }) => (period === null ? [] : [{ month: period, count }]));
  const parts = told.rows.flatMap(({ period, key, label, count }): MonthCount[] =>
    period === null ? [] : [{ month: period, key: key ?? '', label, count }],
  );
  return toMonths(by, { totals, parts, isCut: all.isCut || told.isCut });
}

/** Of a past day the hub tells the months alone. */
async function countThen({ advisories }: Seamark, view: ResearchView): Promise<Months> {
  const where = toHubFilter(view, 'month');
  const facets = await advisories.facets('MONTH', { where, first: 100, asOf: view.asof });
  const totals = facets.map(({ key, count }) => ({ month: key, count }));
  return toMonths(null, { totals, parts: [], isCut: facets.length === 100 });
}
