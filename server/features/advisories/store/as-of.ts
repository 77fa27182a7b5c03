import type { EntityManager } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../model/advisory.js';

/** The sequence of what stands until today: beyond every revision. */
export const TODAY = 2_147_483_647;

/**
 * The last revision before the first after `$2` that changed the viewer's own view, hence the end of the while in which it was shown the
 * same. Not the log's last until then: a marking or a placeholder that was set anew beside what the viewer could read is no change for
 * it, and would become one, with its time, once the portion is narrowed. A draft is in no log, and what shows the viewer nothing today
 * has no past.
 */
const AS_OF: Prepared = {
  name: 'as-of',
  text: `
SELECT w.place::int - 1 AS place, CASE WHEN EXISTS (SELECT FROM hub.own_change c WHERE c.advisory_id = a.id AND (c.at <= $2) IS TRUE)
  THEN coalesce((SELECT min(c.sequence) FROM hub.own_change c WHERE c.advisory_id = a.id AND (c.at > $2) IS TRUE) - 1, ${TODAY}) END AS sequence
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

/** Only a revision that changed the viewer's own view can be asked for: others are as if they had never been written. */
const CITED: Prepared = {
  name: 'cited-revision',
  text: `
SELECT coalesce((SELECT min(c.sequence) FROM hub.own_change c WHERE c.advisory_id = a.id AND c.sequence > r.sequence) - 1, ${TODAY}) AS sequence
FROM hub.revision r JOIN hub.advisory a ON a.id = r.advisory_id
WHERE a.name = $1 AND r.uid = $2
  AND (a.state IN ('DRAFT', 'IN_REVIEW') OR EXISTS (SELECT FROM hub.own_turn c WHERE c.advisory_id = a.id AND c.sequence = r.sequence))`,
};

/** @returns the end of the while in which the viewer was shown what that revision made of its view; null for none of its own */
export async function sequenceCited(sql: EntityManager, name: AdvisoryName, revisionId: Uuid): Promise<number | null> {
  const [row] = await prepared<{ readonly sequence: number }>(sql, CITED, [name, revisionId]);
  return row?.sequence ?? null;
}
