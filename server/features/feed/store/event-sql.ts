import type { Uuid } from '../../../kernel/ids.js';
import type { Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { EventId } from '../../events/model/feed-cursor.js';

/** A row of `eventsStatement`; all but its position are null when the event is not the viewer's. */
export interface EventRow {
  readonly position: string;
  readonly sequence: number | null;
  readonly id: EventId | null;
  readonly at: Date | null;
  readonly withdrawn: boolean | null;
  readonly backfill: boolean | null;
  readonly revision_id: Uuid | null;
  readonly before: boolean | null;
  readonly after: boolean | null;
  readonly name: AdvisoryName | null;
}

/**
 * Events as the viewer of the transaction has them, in order, beyond position `$1`, at most `$2`.
 * Each of its atoms knows its own positions, so a viewer of few atoms passes by nothing hidden; row security then clears the labels.
 * A candidate that turns out not to be the viewer's comes with nulls: it only says how far was read.
 * `before` and `after` say whether the advisory stood for the viewer: by what it may read today, or was cleared for then.
 */
export function eventsStatement(newestFirst: boolean): Prepared {
  const [beyond, order] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const text = `
WITH candidate AS (
  SELECT DISTINCT own.position
  FROM unnest((SELECT hub.viewer_atoms())) held (atom),
  LATERAL (SELECT x.position FROM hub.event_atom x
    WHERE x.atom = held.atom AND x.position ${beyond} $1 ORDER BY x.position ${order} LIMIT $2) own
  ORDER BY own.position ${order} LIMIT $2
), own AS (
  SELECT c.position, max(o.sequence) AS sequence, max(o.advisory_id) AS advisory_id
  FROM candidate c LEFT JOIN hub.own_change o ON o.position = c.position
  GROUP BY c.position
)
SELECT o.position::text, o.sequence, e.id, e.at, e.withdrawn, e.backfill, r.uid AS revision_id,
  stood.before, stood.after, coalesce(a.name, hub.name_told(e.position)) AS name
FROM own o
LEFT JOIN hub.event e ON e.position = o.position AND o.sequence IS NOT NULL
LEFT JOIN hub.revision r ON r.id = e.revision_id
LEFT JOIN hub.advisory a ON a.id = o.advisory_id
LEFT JOIN LATERAL (
  SELECT ${stood('before', 'o.sequence - 1')}, ${stood('after', 'o.sequence')}
) stood ON e.position IS NOT NULL
ORDER BY o.position ${order}`;
  return { name: `events-${order}`, text };
}

function stood(flag: 'before' | 'after', sequence: string): string {
  return `EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = o.advisory_id
      AND p.valid_from <= ${sequence} AND (p.valid_to IS NULL OR p.valid_to > ${sequence}))
    OR EXISTS (SELECT FROM hub.event_label l WHERE l.position = o.position AND l.${flag} AND hub.was_cleared(l.at, l.audience, l.denied)) AS ${flag}`;
}
