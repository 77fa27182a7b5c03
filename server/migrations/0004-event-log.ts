import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** The log: dense positions given inside COMMIT, so that their order is the order of commits and nothing is ever skipped. */
export class EventLog1763900000004 implements MigrationInterface {
  readonly name = 'EventLog1763900000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SEQUENCE);
    await runner.query(READING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('The log is not dropped by a migration.');
  }
}

const TABLES = `
CREATE TABLE hub.log_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  position bigint NOT NULL,
  at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO hub.log_head (position, at) VALUES (0, '-infinity');

CREATE TABLE hub.event (
  position bigint PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  revision_id int NOT NULL UNIQUE REFERENCES hub.revision,
  at timestamptz NOT NULL,
  withdrawn boolean NOT NULL,
  backfill boolean NOT NULL
);

-- Where a viewer of few atoms finds its events without passing by the hidden ones.
CREATE TABLE hub.event_atom (
  atom int NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (atom, position)
);

CREATE UNLOGGED TABLE hub.event_stage (
  revision_id int PRIMARY KEY,
  event_id uuid NOT NULL,
  advisory_id int NOT NULL,
  withdrawn boolean NOT NULL,
  backfill boolean NOT NULL,
  -- Chosen by seeds and tests; null: the time of the commit.
  at timestamptz
);
GRANT SELECT, UPDATE ON hub.log_head TO hub_definer;
GRANT SELECT, INSERT ON hub.event, hub.event_atom TO hub_definer;
GRANT SELECT, INSERT, DELETE ON hub.event_stage TO hub_definer;
GRANT SELECT ON hub.log_head TO hub_reader, hub_relay;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['event', 'event_atom'] LOOP
    EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE hub.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY trusted ON hub.%I FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON hub.%I TO hub_reader', t);
  END LOOP;
END $$;
CREATE POLICY viewer ON hub.event FOR SELECT TO hub_reader
  USING (EXISTS (SELECT FROM hub.event_label l WHERE l.position = event.position AND l.changed));
CREATE POLICY viewer ON hub.event_atom FOR SELECT TO hub_reader
  USING (atom = ANY ((SELECT hub.viewer_atoms())::int[]));
`;

const SEQUENCE = `
-- Runs inside COMMIT: the counter row is locked for one fsync, and a rollback gives the number back.
CREATE FUNCTION hub.sequence_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  head record;
BEGIN
  UPDATE hub.log_head
    SET position = position + 1,
        at = greatest(at, coalesce(NEW.at, date_trunc('milliseconds', clock_timestamp())))
    RETURNING position, at INTO head;
  INSERT INTO hub.event (position, id, advisory_id, revision_id, at, withdrawn, backfill)
    VALUES (head.position, NEW.event_id, NEW.advisory_id, NEW.revision_id, head.at, NEW.withdrawn, NEW.backfill);
  UPDATE hub.event_label SET position = head.position, at = head.at WHERE revision_id = NEW.revision_id;
  UPDATE hub.sheet SET at = head.at WHERE revision_id = NEW.revision_id;
  UPDATE hub.revision SET at = head.at WHERE id = NEW.revision_id;
  INSERT INTO hub.event_atom (atom, position)
    SELECT DISTINCT atom, head.position FROM hub.event_label l, unnest(l.audience) atom
    WHERE l.revision_id = NEW.revision_id AND l.changed;
  DELETE FROM hub.event_stage WHERE revision_id = NEW.revision_id;
  PERFORM pg_notify('hub_event', '');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sequence_event AFTER INSERT ON hub.event_stage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hub.sequence_event();
`;

const READING = `
-- Whether or not the viewer still sees the event: else a narrowing would look like a loss, and be an oracle.
CREATE FUNCTION hub.event_position(event_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT position FROM hub.event WHERE id = event_id';
GRANT EXECUTE ON FUNCTION hub.event_position(uuid) TO hub_reader;

-- The name of an advisory that is hidden by now: for whoever could see it when the event happened, and for nobody else.
CREATE FUNCTION hub.name_told(at_position bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.name FROM hub.event e JOIN hub.advisory a ON a.id = e.advisory_id, hub.viewer() v
  WHERE e.position = at_position AND EXISTS (
    SELECT FROM hub.event_label l WHERE l.position = e.position AND (l.before OR l.after)
      AND l.tlp <= v.ceiling AND l.audience && v.atoms AND NOT l.denied && v.atoms
      AND hub.was_cleared(e.at, l.audience, l.denied))
$$;
GRANT EXECUTE ON FUNCTION hub.name_told(bigint) TO hub_reader;
`;
