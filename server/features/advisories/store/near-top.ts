import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { LISTED_STATES } from '../model/matches-filter.js';
import type { ListQuery } from '../ports.js';
import type { Matches } from './find-matches.js';
import { isWhole } from './list-source.js';

/** True for a search that nothing else narrows, nor widens to drafts. */
export function isOnlySearch(filter: AdvisoryFilter): boolean {
  const { search: _, ...narrowing } = filter;
  return isWhole(narrowing);
}

/**
 * Of what a search found, what can be on a page by relevance: all that rank as high as its last, of what the cursor has not passed. A
 * search may find thousands, and a page shows twenty. Everything, where more than the rank decides.
 */
export function nearTop(matches: Matches, { filter, order, first, after }: ListQuery): Matches {
  if (order !== 'RELEVANCE' || !isOnlySearch(filter)) return matches;
  const [ranks, states] = [valuesOf(matches.ranks).map(Number), valuesOf(matches.states)];
  const isListed = (place: number): boolean => LISTED.has(states[place] ?? '');
  const top = after?.rank ?? Infinity;
  const behind = ranks.filter((rank, place) => rank < top && isListed(place)).sort((left, right) => right - left);
  const last = behind[first] ?? 0;
  const kept = ranks.flatMap((rank, place) => (rank >= last && rank <= top && isListed(place) ? [place] : []));
  return keptOf(matches, kept);
}

const LISTED: ReadonlySet<string> = new Set(LISTED_STATES);

function keptOf(matches: Matches, places: readonly number[]): Matches {
  const kept = (column: string): string => {
    const values = valuesOf(column);
    return `{${places.map((place) => values[place]).join()}}`;
  };
  const { ids, names, kinds, states, ranks } = matches;
  return {
    ...{ count: places.length, listed: places.length },
    ...{ ids: kept(ids), names: kept(names), kinds: kept(kinds), states: kept(states), ranks: kept(ranks) },
  };
}

/** Numbers, names and enum values: none of them has a comma or a quote. */
function valuesOf(column: string): readonly string[] {
  return column === '{}' ? [] : column.slice(1, -1).split(',');
}
