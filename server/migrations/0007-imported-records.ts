import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** Which record of which database an advisory was made from, and the way in for many at once. */
export class ImportedRecords1763900000007 implements MigrationInterface {
  readonly name = 'ImportedRecords1763900000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(OPENING);
    await runner.query(WRITING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('What was imported is not forgotten by a migration.');
  }
}

const TABLE = `
-- A record that an organization imported. The key begins with the organization: no other one's import can be met in it.
CREATE TABLE hub.import_record (
  source_id uuid NOT NULL REFERENCES hub.organization,
  database text NOT NULL,
  identifier text NOT NULL,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  -- Of the revision that an import wrote last: a later one is somebody's own work.
  sequence int NOT NULL,
  content_hash text NOT NULL,
  audience int[] NOT NULL CHECK (cardinality(audience) > 0 AND hub.is_sorted_set(audience)),
  denied int[] NOT NULL DEFAULT '{}' CHECK (hub.is_sorted_set(denied)),
  tlp smallint NOT NULL CHECK (tlp BETWEEN 0 AND 4),
  PRIMARY KEY (source_id, database, identifier)
);
CALL hub.secure('hub.import_record');
`;

const OPENING = `
-- What the viewer's organization imported of these records before. Each record is its own until it commits, so that two
-- imports at once do not make two advisories of it; locked in one order, so that they do not wait for each other in a circle.
-- No rows for whoever is not SOURCE of the organization.
CREATE FUNCTION hub.open_imports(of_source text, databases text[], identifiers text[])
RETURNS TABLE (place int, name text, state text, sequence int, imported int, content_hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  source uuid := (SELECT o.id FROM hub.organization o WHERE o.handle = of_source AND o.source_atom = ANY (hub.viewer_atoms()));
BEGIN
  IF source IS NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(held.key) FROM (
    SELECT DISTINCT hashtextextended(concat_ws(chr(10), 'seamark import', source, w.database, w.identifier), 0) AS key
    FROM unnest(databases, identifiers) w (database, identifier) ORDER BY key OFFSET 0) held;
  RETURN QUERY SELECT w.place::int - 1, a.name, a.state, a.sequence, i.sequence, i.content_hash
    FROM unnest(databases, identifiers) WITH ORDINALITY w (database, identifier, place)
    JOIN hub.import_record i ON i.source_id = source AND i.database = w.database AND i.identifier = w.identifier
    JOIN hub.advisory a ON a.id = i.advisory_id;
END $$;
GRANT EXECUTE ON FUNCTION hub.open_imports(text, text[], text[]) TO hub_writer;
`;

const WRITING = `
-- Carries out the plans of many records, each whole or not at all; a null plan remembers the record alone. One that the
-- database cannot keep does not take the others with it. Answers in order whether each was written.
CREATE FUNCTION hub.write_imports(imports jsonb) RETURNS boolean[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  item jsonb;
  written boolean[] := '{}';
BEGIN
  FOR item IN SELECT jsonb_array_elements(imports) LOOP
    BEGIN
      PERFORM hub.write_import(item);
      written := written || true;
    EXCEPTION WHEN data_exception OR integrity_constraint_violation OR program_limit_exceeded THEN
      written := written || false;
    END;
  END LOOP;
  RETURN written;
END $$;
GRANT EXECUTE ON FUNCTION hub.write_imports(jsonb) TO hub_writer;

-- The checks that the viewer is the source stand in hub.write_revision, and here for a record without a plan.
CREATE FUNCTION hub.write_import(item jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  a hub.advisory;
BEGIN
  IF jsonb_typeof(item -> 'plan') = 'object' AND NOT hub.write_revision(item -> 'plan') THEN
    RAISE EXCEPTION 'a plan was made without the advisory being locked';
  END IF;
  SELECT * INTO a FROM hub.advisory WHERE name = item ->> 'name' AND source_atom = ANY (hub.viewer_atoms());
  IF a.id IS NULL THEN
    RAISE EXCEPTION 'not the source' USING ERRCODE = '42501';
  END IF;
  INSERT INTO hub.import_record AS known (source_id, database, identifier, advisory_id, sequence, content_hash, audience, tlp)
    VALUES (a.source_id, item ->> 'database', item ->> 'identifier', a.id, a.sequence, item ->> 'contentHash',
      ARRAY[a.source_atom], (item ->> 'tlp')::smallint)
    ON CONFLICT (source_id, database, identifier) DO UPDATE
      SET sequence = excluded.sequence, content_hash = excluded.content_hash, tlp = excluded.tlp
      WHERE known.advisory_id = excluded.advisory_id;
END $$;
`;
