import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** Subscriptions by name: the hub keeps the place of whoever follows, on whatever machine. */
export class SavedSubscriptions1763900000010 implements MigrationInterface {
  readonly name = 'SavedSubscriptions1763900000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SAVED);
    await runner.query(TIMES);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Without their places, whoever follows by name would lose events.');
  }
}

const SAVED = `
-- A person's own, by what its token may see: one place for tokens of two ceilings would pass over what only one of them is shown.
CREATE TABLE hub.saved_subscription (
  person_id int NOT NULL REFERENCES hub.person,
  ceiling smallint NOT NULL CHECK (ceiling BETWEEN 0 AND 4),
  name text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  -- As the contract's AdvisoryFilter; null passes everything.
  filter jsonb,
  backfill boolean NOT NULL,
  -- The last event that was handled, whether or not it is still seen; null: before all.
  place uuid,
  PRIMARY KEY (person_id, ceiling, name)
);
ALTER TABLE hub.saved_subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.saved_subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON hub.saved_subscription FOR ALL TO hub_reader, hub_writer
  USING (person_id = (SELECT hub.viewer_person()) AND ceiling = (SELECT hub.viewer_ceiling()));
CREATE POLICY trusted ON hub.saved_subscription FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true);
GRANT SELECT ON hub.saved_subscription TO hub_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.saved_subscription TO hub_writer;

-- Places move forward only. Null when the log has no such event; one that the log has lost comes before all.
CREATE FUNCTION hub.comes_after(event_id uuid, earlier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN (SELECT e.position FROM hub.event e WHERE e.id = event_id)
    > coalesce((SELECT e.position FROM hub.event e WHERE e.id = earlier), 0);
END $$;
GRANT EXECUTE ON FUNCTION hub.comes_after(uuid, uuid) TO hub_writer;
`;

const TIMES = `
-- How far the log had come at a time: positions are dense, and their times never go back.
CREATE FUNCTION hub.position_at(moment timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  low bigint := 0;
  high bigint := (SELECT position FROM hub.log_head);
  middle bigint;
BEGIN
  WHILE low < high LOOP
    middle := (low + high + 1) / 2;
    IF (SELECT e.at FROM hub.event e WHERE e.position = middle) <= moment THEN
      low := middle;
    ELSE
      high := middle - 1;
    END IF;
  END LOOP;
  RETURN low;
END $$;
GRANT EXECUTE ON FUNCTION hub.position_at(timestamptz) TO hub_reader;
`;
