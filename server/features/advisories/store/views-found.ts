import type { EntityManager } from 'typeorm';
import { parseSearch, type SearchAlternative } from '../model/search-query.js';
import { type Parameters, parameters } from './filter-sql.js';
import type { WantedRecord } from './find-records.js';

/**
 * Which of some views, current or past, a search finds; each by its place in `wanted`, from 0. Row security clears what is read.
 * The words of what stands no longer are taken anew.
 */
export async function viewsFound(
  sql: EntityManager,
  wanted: readonly WantedRecord[],
  search: string,
): Promise<ReadonlySet<number>> {
  const bound = parameters();
  const names = bound.add(wanted.map(({ name }) => name));
  const sequences = bound.add(wanted.map(({ sequence }) => sequence));
  const found = parseSearch(search).map((alternative) => holds(alternative, bound.add));
  if (found.length === 0 || wanted.length === 0) return new Set();
  const text = `
WITH said AS MATERIALIZED (
  SELECT w.place, coalesce(kept.words, hub.words_of(p.type, hub.searched_text(p.content))) AS words
  FROM unnest(${names}::text[], ${sequences}::int[]) WITH ORDINALITY w (name, sequence, place)
  JOIN hub.advisory a ON a.name = w.name
  JOIN hub.portion p ON p.advisory_id = a.id AND CASE WHEN w.sequence IS NULL THEN p.valid_to IS NULL
    ELSE p.valid_from <= w.sequence AND (p.valid_to IS NULL OR p.valid_to > w.sequence) END
  LEFT JOIN hub.portion_words kept ON kept.portion_id = p.id
)
SELECT said.place::int FROM said GROUP BY said.place HAVING ${found.join(' OR ')}`;
  const rows = await sql.query<{ readonly place: number }[]>(text, [...bound.values]);
  return new Set(rows.map(({ place }) => place - 1));
}

function holds({ all, none }: SearchAlternative, add: Parameters['add']): string {
  const conditions = [
    ...(all.length > 0 ? [anyPortion(`hub.all_of(${add(all)}::text[])`)] : []),
    ...none.map((text) => `NOT ${anyPortion(`hub.all_of(ARRAY[${add(text)}::text])`)}`),
  ];
  return `(${conditions.join(' AND ')})`;
}

/** A portion without words has none to match. */
function anyPortion(query: string): string {
  return `coalesce(bool_or(said.words @@ ${query}), false)`;
}
