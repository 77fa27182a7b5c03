import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** What stands with the viewer's own times, for statistics: in one pass, where each advisory was looked into for its time before. */
export class StandingWithTimes1763900000026 implements MigrationInterface {
  readonly name = 'StandingWithTimes1763900000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
    await runner.query(HAND_OVER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION hub.standing_dated(boolean)');
  }
}

/** That the viewer `me` may read a row, as the one policy has it; by rising price, since most rows deny nobody. */
function cleared(row: string): string {
  return `${row}.tlp <= me.ceiling AND ${row}.audience && me.atoms AND (cardinality(${row}.denied) = 0 OR NOT ${row}.denied && me.atoms)`;
}

const STANDING = `
-- As hub.standing, each with the time of the viewer's own first turn, or of its newest: of hub.own_turn the first, or last. Trusted for the
-- same reason, and like it checks the whole label itself. The time is null where that takes more than a look: where labels count
-- together or tell of an order alone, and where nothing that the viewer may read today began with the turn. Then hub.own_turn is asked.
-- Sequences rise with times, because the log is ordered by commit.
CREATE FUNCTION hub.standing_dated(newest boolean) RETURNS TABLE (id int, name text, kind text, state text, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5000 SET search_path = pg_catalog AS $$
DECLARE
  me hub.viewer := hub.viewer();
BEGIN
  RETURN QUERY
    WITH label AS (
      SELECT l.advisory_id, CASE WHEN newest THEN max(l.sequence) ELSE min(l.sequence) END AS sequence,
        CASE WHEN newest THEN max(l.at) ELSE min(l.at) END AS at
      FROM hub.event_label l WHERE l.changed AND ${cleared('l')}
      GROUP BY l.advisory_id HAVING bool_and(NOT l.by_order AND l.besides IS NULL AND l.at IS NOT NULL)
    ), known AS (
      SELECT a.id, a.name, a.kind, a.state, label.sequence, label.at,
        label.sequence IS NOT NULL AND (SELECT p.id FROM hub.portion p
          WHERE p.advisory_id = a.id AND p.valid_from = label.sequence AND p.valid_to IS NULL AND ${cleared('p')} LIMIT 1) IS NOT NULL AS stands
      FROM hub.advisory a LEFT JOIN label ON label.advisory_id = a.id OFFSET 0
    )
    SELECT k.id, k.name, k.kind, k.state, CASE WHEN k.stands OR (SELECT p.id FROM hub.portion p
      WHERE p.advisory_id = k.id AND p.valid_from = k.sequence AND ${cleared('p')} LIMIT 1) IS NOT NULL THEN k.at END
    FROM known k
    -- A portion has the label of its sheet, and an advisory fewer sheets than portions.
    WHERE k.stands OR ((SELECT s.id FROM hub.sheet s WHERE s.advisory_id = k.id AND ${cleared('s')} LIMIT 1) IS NOT NULL
      AND (SELECT p.id FROM hub.portion p WHERE p.advisory_id = k.id AND p.valid_to IS NULL AND ${cleared('p')} LIMIT 1) IS NOT NULL);
END $$;
GRANT EXECUTE ON FUNCTION hub.standing_dated(boolean) TO hub_reader;
`;
