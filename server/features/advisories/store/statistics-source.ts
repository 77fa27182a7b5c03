import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { AdvisoryDate } from '../model/statistics.js';
import { dateOfAdvisory, isOwnTime, OWN_TIMES, type OwnTime } from './date-sql.js';
import { conditions, type Parameters } from './filter-sql.js';
import type { Matches } from './find-matches.js';
import { listSource } from './list-source.js';

/** What a statistic is made of. */
export interface Counted {
  readonly filter: AdvisoryFilter;
  /** What the filter's search found. */
  readonly matches: Matches | null;
  readonly isPast: boolean;
}

/** The advisories that fit, and how a statement finds their dates. */
export interface FittingAdvisories {
  /** Begins WITH, and makes `fit`: the id and kind of each. */
  readonly cte: string;
  /** `dateOfAdvisory` of an `a` of `fit`, computed once. */
  dateOf(date: AdvisoryDate): string;
}

/** @param dates - which will be asked for */
export function fittingAdvisories(
  counted: Counted,
  dates: readonly AdvisoryDate[],
  bound: Parameters,
): FittingAdvisories {
  const time = dates.find(isOwnTime) ?? timeFiltered(counted.filter);
  if (!isWide(counted)) return fromList(counted, bound);
  if (time === undefined) return fitting({ from: 'hub.standing() a', where: conditions(counted.filter, bound) });
  return withTimes(counted, time, bound);
}

function fromList({ filter, matches }: Counted, bound: Parameters): FittingAdvisories {
  return fitting(listSource(filter, matches, bound));
}

/** All that stands, each with that time of its own; hub.own_turn is asked where it is not known. */
function withTimes({ filter }: Counted, time: OwnTime, bound: Parameters): FittingAdvisories {
  const known = (text: string) => text.replaceAll(OWN_TIMES[time], `coalesce(a.at, ${OWN_TIMES[time]})`);
  const from = `hub.standing_dated(${time === 'UPDATED'}) a`;
  const { cte, dateOf } = fitting({ from, where: conditions(filter, bound).map(known) }, ', a.at');
  return { cte, dateOf: (date) => (date === time ? known(dateOf(date)) : dateOf(date)) };
}

function fitting({ from, where }: Pick<ReturnType<typeof listSource>, 'from' | 'where'>, more = ''): FittingAdvisories {
  return {
    cte: `WITH fit AS MATERIALIZED (SELECT a.id, a.kind${more} FROM ${from} WHERE ${where.join('\n AND ')})`,
    // Without OFFSET it would be written into each place that names it, and computed as often.
    dateOf: (date) => `SELECT * FROM (${dateOfAdvisory(date)}) known OFFSET 0`,
  };
}

/** True where every advisory has to be looked into anyway. What else a filter asks for, indexes may find. */
function isWide({ filter, matches, isPast }: Counted): boolean {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  return !isPast && matches === null && asked.every(([field]) => WIDE.has(field));
}

const WIDE: ReadonlySet<string> = new Set<keyof AdvisoryFilter>([
  ...(['states', 'not', 'kinds', 'severities', 'banners', 'dateOf'] as const),
  ...(['publishedAfter', 'publishedBefore', 'updatedAfter', 'occurredAfter', 'occurredBefore'] as const),
]);

function timeFiltered({ publishedAfter, publishedBefore, updatedAfter }: AdvisoryFilter): OwnTime | undefined {
  if (publishedAfter !== undefined || publishedBefore !== undefined) return 'PUBLISHED';
  return updatedAfter === undefined ? undefined : 'UPDATED';
}
