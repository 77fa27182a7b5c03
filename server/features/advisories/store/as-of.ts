import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../model/advisory.js';

/**
 * The last revision until `$2` of which the log tells the viewer at all. What it sees stands between its own revisions as it stood
 * after the last of them, so which of the others this is makes no difference. A draft is in no log, and what shows the viewer nothing
 * today has no past.
 */
const AS_OF: Prepared = {
  name: 'as-of',
  text: `
SELECT max(l.sequence) AS sequence FROM hub.advisory a JOIN hub.event_label l ON l.advisory_id = a.id
WHERE a.name = $1 AND l.at <= $2
  AND (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL LIMIT 1) IS NOT NULL`,
};

/** @returns at which revision the viewer's view of an advisory stood at that time, inclusive; null when there was none */
export async function sequenceAsOf(sql: EntityManager, name: AdvisoryName, time: Date): Promise<number | null> {
  const [row] = await prepared<{ readonly sequence: number | null }>(sql, AS_OF, [name, time]);
  return row?.sequence ?? null;
}
