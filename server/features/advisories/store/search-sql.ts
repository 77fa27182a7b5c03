import { LISTED_STATES } from '../model/matches-filter.js';
import { parseSearch, type SearchAlternative } from '../model/search-query.js';
import { type Parameters, parameters } from './filter-sql.js';

/** A statement and the values of its placeholders. */
export interface SearchStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The advisories that a search finds for the viewer, each once, with its rank, as one row of `Matches`. Only hub.search reads words across
 * advisories; row security clears what is found by what it does not hold.
 */
export function searchStatement(search: string, ranked: boolean): SearchStatement | null {
  const bound = parameters();
  const [first, ...others] = parseSearch(search).map((alternative) => foundBy(alternative, ranked, bound.add));
  if (first === undefined) return null;
  const found = others.length === 0 ? first : eachOnce([first, ...others]);
  const columns = ['id', 'name', 'kind', 'state', 'rank'].map(
    (column) => `coalesce(array_agg(${column})::text, '{}') AS ${column}s`,
  );
  const listed = `count(*) FILTER (WHERE state = ANY ('{${LISTED_STATES.join()}}'))::int AS listed`;
  return { text: `SELECT count(*)::int, ${listed}, ${columns.join(', ')} FROM (${found}) found`, values: bound.values };
}

function eachOnce(found: readonly string[]): string {
  return `SELECT id, name, kind, state, max(rank) AS rank FROM (${found.join('\nUNION ALL ')}) found GROUP BY id, name, kind, state`;
}

function foundBy({ all, none }: SearchAlternative, ranked: boolean, add: Parameters['add']): string {
  const from =
    all.length > 0
      ? `hub.search(${add(all)}::text[], ${ranked}) a WHERE true`
      : '(SELECT *, 0 AS rank FROM hub.advisory) a WHERE EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL)';
  const without = none.map(
    (text) => `AND a.id NOT IN (SELECT n.id FROM hub.search(ARRAY[${add(text)}::text], false) n)`,
  );
  return `SELECT a.id, a.name, a.kind, a.state, a.rank FROM ${from} ${without.join('\n')}`;
}

/**
 * `$1` names of advisories that the viewer sees; of each, best first, at most `$2` portions that a search matches, with what is searched
 * of them, as it is and marked. Under row security: a page's few advisories need no index of words.
 */
export function hitsStatement(
  search: string,
  ...page: readonly [names: readonly string[], most: number]
): SearchStatement | null {
  const bound = parameters();
  const [names, most] = page.map(bound.add);
  const wanted = parseSearch(search).filter(({ all }) => all.length > 0);
  if (wanted.length === 0) return null;
  const query = wanted.map(({ all }) => `hub.all_of(${bound.add(all)}::text[])`).join(' || ');
  const text = `WITH asked AS MATERIALIZED (SELECT ${query} AS query)
SELECT a.name, hit.portion, hit.text, hub.marked_words(hit.text, asked.query) AS marked
FROM asked, hub.advisory a, LATERAL (
  SELECT p.uid AS portion, hub.searched_text(p.content) AS text, (ts_rank(w.words, asked.query, 1) * 1000000)::int AS match, p.rank
  FROM hub.portion_words w JOIN hub.portion p ON p.id = w.portion_id
  WHERE w.advisory_id = a.id AND w.words @@ asked.query
  ORDER BY match DESC, p.rank, p.uid LIMIT ${most}::int) hit
WHERE a.name = ANY (${names}::text[])
ORDER BY a.name, hit.match DESC, hit.rank, hit.portion`;
  return { text, values: bound.values };
}
