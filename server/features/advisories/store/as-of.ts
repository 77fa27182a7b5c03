import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../model/advisory.js';

/**
 * The last revision until `$2` that changed the viewer's own view. Not the log's: a placeholder that comes or goes beside what the
 * viewer may read is no change for it, and would become one, with its time, once the portion is narrowed. A draft is in no log, and
 * what shows the viewer nothing today has no past.
 */
const AS_OF: Prepared = {
  name: 'as-of',
  text: `
SELECT w.place::int - 1 AS place, (SELECT max(c.sequence) FROM hub.own_change c WHERE c.advisory_id = a.id AND c.at <= $2) AS sequence
FROM unnest($1::text[]) WITH ORDINALITY w (name, place) JOIN hub.advisory a ON a.name = w.name
WHERE (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL LIMIT 1) IS NOT NULL`,
};

/** @returns at which revision the viewer's view of each stood at that time, inclusive; null where there was none */
export async function sequencesAsOf(
  sql: EntityManager,
  names: readonly AdvisoryName[],
  time: Date,
): Promise<readonly (number | null)[]> {
  const rows = await prepared<{ readonly place: number; readonly sequence: number | null }>(sql, AS_OF, [names, time]);
  const found = new Map(rows.map(({ place, sequence }) => [place, sequence]));
  return names.map((_, place) => found.get(place) ?? null);
}
