import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { EventId } from '../../events/model/feed-cursor.js';

/**
 * The newest event that the viewer has: each of its atoms knows its newest positions, and row security drops those
 * that are not the viewer's after all. Never another's: its id would tell that something happened.
 */
const LATEST_EVENT: Prepared = {
  name: 'latest-event',
  text: `
SELECT e.id FROM hub.event e
WHERE e.position IN (
  SELECT own.position FROM unnest((SELECT hub.viewer_atoms())) atom,
  LATERAL (SELECT x.position FROM hub.event_atom x WHERE x.atom = atom.atom
    AND EXISTS (SELECT FROM hub.own_event e WHERE e.position = x.position)
    ORDER BY x.position DESC LIMIT 1) own)
ORDER BY e.position DESC LIMIT 1`,
};

export async function latestEvent(sql: EntityManager): Promise<EventId | null> {
  const rows = await prepared<{ readonly id: EventId }>(sql, LATEST_EVENT);
  return rows[0]?.id ?? null;
}
