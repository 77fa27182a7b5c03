import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { EventId } from '../../events/model/feed-cursor.js';

/**
 * The newest event that the viewer has: each of its atoms knows its newest positions, and row security drops those
 * that are not the viewer's after all. Never another's: its id would tell that something happened.
 */
function latest(until: string): string {
  return `
SELECT e.id FROM hub.event e
WHERE e.position IN (
  SELECT own.position FROM unnest((SELECT hub.viewer_atoms())) atom,
  LATERAL (SELECT x.position FROM hub.event_atom x WHERE x.atom = atom.atom ${until}
    AND EXISTS (SELECT FROM hub.own_event e WHERE e.position = x.position)
    ORDER BY x.position DESC LIMIT 1) own)
ORDER BY e.position DESC LIMIT 1`;
}

const LATEST_EVENT: Prepared = { name: 'latest-event', text: latest('') };
const LATEST_EVENT_THEN: Prepared = {
  name: 'latest-event-then',
  text: latest('AND x.position <= (SELECT hub.position_at($1))'),
};

/** @param until - a past time, inclusive; absent: of all */
export async function latestEvent(sql: EntityManager, until: Date | null = null): Promise<EventId | null> {
  const rows =
    until === null
      ? await prepared<{ readonly id: EventId }>(sql, LATEST_EVENT)
      : await prepared<{ readonly id: EventId }>(sql, LATEST_EVENT_THEN, [until]);
  return rows[0]?.id ?? null;
}
