import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { MAX_HITS } from '../model/redact-search-hit.js';
import type { FoundPortion } from '../model/search-hit.js';
import type { Moment } from './moment.js';
import { hitsStatement, type SearchStatement, searchStatement } from './search-sql.js';

/**
 * The advisories that a search finds for the viewer, in columns: PostgreSQL's own writing of arrays, which go back into the statements
 * that follow as they came. Read and written here, thousands would cost more than the search.
 */
export interface Matches {
  readonly count: number;
  /** Of these, those that lists show unless drafts are asked for. */
  readonly listed: number;
  readonly ids: string;
  readonly names: string;
  readonly kinds: string;
  readonly states: string;
  readonly ranks: string;
}

/** What a filter's search finds, null when it has none. List, count and facets of one answer ask once. */
export type FindMatches = (filter: AdvisoryFilter, ranked: boolean) => Promise<Matches | null>;

export function findMatchesOnce(moment: Moment): FindMatches {
  const asked = new Map<string, Promise<Matches>>();
  return async ({ search }, ranked) => {
    if (search === undefined) return null;
    const known = asked.get(`true ${search}`) ?? asked.get(`${ranked} ${search}`);
    const matches = known ?? findMatches(moment, searchStatement(search, ranked));
    asked.set(`${ranked} ${search}`, matches);
    return matches;
  };
}

async function findMatches({ sql, ask }: Moment, statement: SearchStatement | null): Promise<Matches> {
  if (statement === null) return NONE;
  const { text, values } = await ask(statement);
  const [matches] = await sql.query<Matches[]>(text, [...values]);
  return matches ?? NONE;
}

const NONE: Matches = { count: 0, listed: 0, ids: '{}', names: '{}', kinds: '{}', states: '{}', ranks: '{}' };

/** Where a search matches in advisories that it has found. */
export async function findHits(
  { sql, ask }: Moment,
  search: string,
  names: readonly AdvisoryName[],
): Promise<ReadonlyMap<AdvisoryName, readonly FoundPortion[]>> {
  const statement = hitsStatement(search, names, MAX_HITS);
  if (statement === null || names.length === 0) return new Map();
  const { text, values } = await ask(statement);
  const rows = await sql.query<HitRow[]>(text, [...values]);
  const hits = new Map<AdvisoryName, readonly FoundPortion[]>();
  for (const { name, ...hit } of rows) hits.set(name, [...(hits.get(name) ?? []), hit]);
  return hits;
}

interface HitRow extends FoundPortion {
  readonly name: AdvisoryName;
}
