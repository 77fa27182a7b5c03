import type { EntityManager } from 'typeorm';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { MAX_HITS } from '../model/redact-search-hit.js';
import type { FoundPortion } from '../model/search-hit.js';
import { hitsStatement, type SearchStatement, searchStatement } from './search-sql.js';

/** The advisories that a search finds for the viewer, in columns, as a statement takes them again. */
export interface Matches {
  readonly ids: readonly number[];
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly ranks: readonly number[];
}

/** What a filter's search finds, null when it has none. List, count and facets of one answer ask once. */
export type FindMatches = (filter: AdvisoryFilter, ranked: boolean) => Promise<Matches | null>;

export function findMatchesOnce(sql: EntityManager): FindMatches {
  const asked = new Map<string, Promise<Matches>>();
  return async ({ search }, ranked) => {
    if (search === undefined) return null;
    const known = asked.get(`true ${search}`) ?? asked.get(`${ranked} ${search}`);
    const matches = known ?? findMatches(sql, searchStatement(search, ranked));
    asked.set(`${ranked} ${search}`, matches);
    return matches;
  };
}

async function findMatches(sql: EntityManager, statement: SearchStatement | null): Promise<Matches> {
  const rows = statement === null ? [] : await sql.query<MatchRow[]>(statement.text, [...statement.values]);
  return {
    ids: rows.map(({ id }) => id),
    names: rows.map(({ name }) => name),
    kinds: rows.map(({ kind }) => kind),
    states: rows.map(({ state }) => state),
    ranks: rows.map(({ rank }) => rank),
  };
}

interface MatchRow {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly rank: number;
}

/** Where a search matches in advisories that it has found. */
export async function findHits(
  sql: EntityManager,
  search: string,
  names: readonly AdvisoryName[],
): Promise<ReadonlyMap<AdvisoryName, readonly FoundPortion[]>> {
  const statement = hitsStatement(search, names, MAX_HITS);
  if (statement === null || names.length === 0) return new Map();
  const rows = await sql.query<HitRow[]>(statement.text, [...statement.values]);
  const hits = new Map<AdvisoryName, readonly FoundPortion[]>();
  for (const { name, ...hit } of rows) hits.set(name, [...(hits.get(name) ?? []), hit]);
  return hits;
}

interface HitRow extends FoundPortion {
  readonly name: AdvisoryName;
}
