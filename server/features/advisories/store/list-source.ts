import type { AdvisoryState } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { LISTED_STATES } from '../model/matches-filter.js';
import { ANY_END } from '../model/portion-keys.js';
import type { Matches } from './find-matches.js';
import { conditions, EXISTS, type Parameters } from './filter-sql.js';

/** The advisories `a` (id, name, kind, state, rank) that fit a filter, as what follows FROM and WHERE. */
export interface ListSource {
  readonly from: string;
  readonly where: readonly string[];
  /** How well it matches; null where nothing is searched. */
  readonly rank: string;
}

/** What a search found exists for the viewer, and so does what hub.standing tells; of everything else that has to be asked. */
export function listSource(filter: AdvisoryFilter, matches: Matches | null, bound: Parameters): ListSource {
  const where = conditions(filter, bound);
  if (matches !== null) return { from: foundRows(matches, bound), where, rank: 'a.rank' };
  // Every advisory is read then; what another filter asks for, indexes find.
  if (isWhole(filter)) return { from: 'hub.standing() a', where, rank: 'NULL::int' };
  return { from: 'hub.advisory a', where: [EXISTS, ...where], rank: 'NULL::int' };
}

/** True for no more than which states, and a search: what every reader asks for. */
export function isPlain(filter: AdvisoryFilter): boolean {
  return Object.entries(filter).every(
    ([field, value]) => field === 'states' || field === 'search' || value === undefined,
  );
}

/** True where a filter lets through a few at most: it says what they are called. */
export function isNarrow({ names, aliases }: AdvisoryFilter): boolean {
  return names !== undefined || (aliases !== undefined && aliases.every((alias) => !alias.endsWith(ANY_END)));
}

/** True when a filter leaves out nothing but drafts. */
export function isWhole({ states = LISTED_STATES, ...filter }: AdvisoryFilter): boolean {
  const listed: readonly AdvisoryState[] = LISTED_STATES;
  const isListed = listed.every((state) => states.includes(state)) && states.every((state) => listed.includes(state));
  return isListed && Object.values(filter).every((value) => value === undefined);
}

function foundRows({ ids, names, kinds, states, ranks }: Matches, { add }: Parameters): string {
  const columns = [
    `${add(ids)}::int[]`,
    ...[names, kinds, states].map((column) => `${add(column)}::text[]`),
    `${add(ranks)}::int[]`,
  ];
  return `unnest(${columns.join(', ')}) a (id, name, kind, state, rank)`;
}
