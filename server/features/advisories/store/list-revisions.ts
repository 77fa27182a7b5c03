import type { EntityManager } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName, AdvisoryState } from '../model/advisory.js';
import type { RecordedRevision } from '../ports.js';
import { TODAY } from './as-of.js';
import { findRecords } from './find-records.js';

/**
 * The viewer's own timeline of an advisory, newest first, from below `$2` on. Numbered 1.. with no gaps, as its views count
 * their revisions; one that a later marking hides by now is counted, and not shown. A draft has one revision. Each is read at the end
 * of the while until the viewer's next change, as a past view is.
 */
const TIMELINE: Prepared = {
  name: 'timeline',
  text: `
WITH own AS (
  SELECT r.id, r.uid, r.advisory_id, r.sequence, r.at, r.state, row_number() OVER (ORDER BY r.sequence)::int AS number
  FROM hub.advisory a JOIN hub.revision r ON r.advisory_id = a.id
  WHERE a.name = $1
    AND (a.state IN ('DRAFT', 'IN_REVIEW') OR EXISTS (SELECT FROM hub.own_turn c WHERE c.advisory_id = a.id AND c.sequence = r.sequence))
), turn AS (
  SELECT o.id, o.uid, o.advisory_id, o.at, o.state, o.number, coalesce(
    (SELECT min(c.sequence) FROM hub.own_change c WHERE c.advisory_id = o.advisory_id AND c.sequence > o.sequence) - 1, ${TODAY}) AS sequence
  FROM own o
)
SELECT t.uid, t.sequence, t.at, t.state, t.number, lag(t.sequence) OVER (ORDER BY t.sequence) AS previous,
  (SELECT m.text FROM hub.remark m WHERE m.revision_id = t.id AND m.is_a = 'NOTE') AS note
FROM turn t WHERE ($2::int IS NULL OR t.number < $2::int)
  AND EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = t.advisory_id
    AND p.valid_from <= t.sequence AND (p.valid_to IS NULL OR p.valid_to > t.sequence))
ORDER BY t.number DESC LIMIT $3`,
};

interface TurnRow {
  readonly uid: Uuid;
  readonly sequence: number;
  readonly at: Date;
  readonly state: AdvisoryState;
  readonly number: number;
  readonly previous: number | null;
  readonly note: string | null;
}

/** A page of an advisory's timeline; `before` is the number of the last revision shown. */
export interface RevisionQuery {
  readonly name: AdvisoryName;
  readonly first: number;
  readonly before: number | null;
}

export async function listRevisions(
  sql: EntityManager,
  viewer: Viewer,
  { name, first, before: shown }: RevisionQuery,
): Promise<Page<RecordedRevision>> {
  const rows = await prepared<TurnRow>(sql, TIMELINE, [name, shown, first + 1]);
  const turns = rows.slice(0, first);
  const sequences = [...new Set(turns.flatMap(({ sequence, previous }) => [sequence, previous ?? sequence]))];
  const found = await findRecords(
    sql,
    viewer,
    sequences.map((sequence) => ({ name, sequence })),
  );
  const records = new Map(found.map(({ place, record }) => [sequences[place], record]));
  const items = turns.flatMap(({ uid: id, sequence, number, at, state, note, previous }) => {
    const after = records.get(sequence);
    const before = previous === null ? null : (records.get(previous) ?? null);
    return after ? [{ id, number, at, state, note, after, before }] : [];
  });
  return { items, hasNextPage: rows.length > first, hasPreviousPage: shown !== null };
}
