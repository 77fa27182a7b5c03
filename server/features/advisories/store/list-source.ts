import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { Matches } from './find-matches.js';
import { conditions, EXISTS, type Parameters } from './filter-sql.js';

/** The advisories `a` (id, name, kind, state, rank) that fit a filter, as what follows FROM and WHERE. */
export interface ListSource {
  readonly from: string;
  readonly where: readonly string[];
  /** How well it matches; null where nothing is searched. */
  readonly rank: string;
}

/** What a search found exists for the viewer; of everything else that has to be asked. */
export function listSource(filter: AdvisoryFilter, matches: Matches | null, bound: Parameters): ListSource {
  const where = conditions(filter, bound);
  if (matches === null) return { from: 'hub.advisory a', where: [EXISTS, ...where], rank: 'NULL::int' };
  const { ids, names, kinds, states, ranks } = matches;
  const columns = [
    `${bound.add(ids)}::int[]`,
    ...[names, kinds, states].map((column) => `${bound.add(column)}::text[]`),
    `${bound.add(ranks)}::int[]`,
  ];
  return { from: `unnest(${columns.join(', ')}) a (id, name, kind, state, rank)`, where, rank: 'a.rank' };
}
