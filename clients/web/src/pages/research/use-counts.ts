import type { Facet, Seamark } from '@seamark/sdk';
import { CountResearch } from '../../generated/documents.js';
import { type Asked, useAsked } from '../../hub/use-asked.js';
import { useSession } from '../../session/session.js';
import { FACET, type FacetName, FACETS } from './research-facets.js';
import { type ResearchView, toHubFilter } from './research-view.js';

/** How many of what is found share each value. */
export interface Counts {
  readonly totalCount: number;
  /** Over all that is found. */
  readonly found: Readonly<Record<FacetName, readonly Facet[]>>;
  /** To choose from: each facet as if none of its own values were chosen. */
  readonly choices: Readonly<Record<FacetName, readonly Facet[]>>;
  /** The days from report to fix; null for a past day, of which the hub does not measure them. */
  readonly days: { readonly measured: number; readonly median: number | null } | null;
}

export function useCounts(view: ResearchView): Asked<Counts> {
  const { hub } = useSession();
  return useAsked(JSON.stringify([toHubFilter(view), view.asof]), () => count(hub.seamark, view));
}

async function count(seamark: Seamark, view: ResearchView): Promise<Counts> {
  const where = toHubFilter(view);
  const narrowed = FACETS.filter((facet) => view[facet] !== undefined);
  const asOf = view.asof;
  const [{ advisories }, days, ...own] = await Promise.all([
    seamark.query(CountResearch, { filter: where, asOf: asOf === undefined ? null : `${asOf}T00:00:00Z` }),
    asOf === undefined ? daysOf(seamark, view) : null,
    ...narrowed.map((facet) =>
      seamark.advisories.facets(FACET[facet].counted, { where: toHubFilter(view, facet), first: 50, asOf }),
    ),
  ]);
  const { totalCount, ...found } = advisories;
  const open = Object.fromEntries(narrowed.map((facet, at) => [facet, own[at] ?? []]));
  return { totalCount, found, choices: { ...found, ...open }, days };
}

async function daysOf(seamark: Seamark, view: ResearchView): Promise<Counts['days']> {
  const where = toHubFilter(view);
  const { measured, medianDays } = await seamark.statistics.durations({ where, from: 'REPORTED', to: 'FIX_AVAILABLE' });
  return { measured, median: medianDays };
}
