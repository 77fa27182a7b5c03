import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** Exports: what one viewer could read at one moment, as files that wait to be fetched; and the public snapshot of each night. */
export class Exports1763900000018 implements MigrationInterface {
  readonly name = 'Exports1763900000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(SNAPSHOTS);
    await runner.query(TIDYING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Whoever was promised a file would not get it.');
  }
}

const TABLES = `
CREATE TABLE hub.export (
  id uuid PRIMARY KEY,
  -- Whose it is, by what its token may see; null for the hub's own snapshot of what everybody may.
  person_id int REFERENCES hub.person,
  ceiling smallint NOT NULL CHECK (ceiling BETWEEN 0 AND 4),
  snapshot_day date UNIQUE,
  format text NOT NULL CHECK (format IN ('JSONL', 'CSV')),
  -- What was asked for, as the contract has it: filter, and asOf.
  request jsonb NOT NULL,
  -- What cleared the rows that were written: who has lost some of it since gets no file that was made with it.
  atoms int[] NOT NULL,
  state text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  total int NOT NULL,
  done int NOT NULL DEFAULT 0,
  -- Name, bytes, rows and SHA-256 of each file, once all are there.
  files jsonb NOT NULL DEFAULT '[]',
  started_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- By when the process that makes it is heard of again, or is taken for dead.
  lease_until timestamptz NOT NULL DEFAULT statement_timestamp() + interval '1 minute',
  CHECK ((person_id IS NULL) = (snapshot_day IS NOT NULL)),
  CHECK (person_id IS NOT NULL OR (ceiling = 0 AND atoms = '{0}'))
);
-- An account makes one at a time. The key begins with the person: nobody meets another's in it.
CREATE UNIQUE INDEX export_running ON hub.export (person_id, ceiling) WHERE state = 'RUNNING' AND person_id IS NOT NULL;
CREATE INDEX export_expiry ON hub.export (expires_at);

CREATE TABLE hub.export_chunk (
  export_id uuid NOT NULL REFERENCES hub.export ON DELETE CASCADE,
  file text NOT NULL,
  starts_at bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (export_id, file, starts_at)
);
-- Text of this size is worth compressing, and lz4 may not be built in.
ALTER TABLE hub.export_chunk ALTER bytes SET STORAGE EXTENDED;
`;

const POLICIES = `
ALTER TABLE hub.export ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.export FORCE ROW LEVEL SECURITY;
ALTER TABLE hub.export_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.export_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON hub.export FOR ALL TO hub_reader, hub_writer
  USING (person_id = (SELECT hub.viewer_person()) AND ceiling = (SELECT hub.viewer_ceiling()));
CREATE POLICY public ON hub.export FOR SELECT TO hub_reader USING (person_id IS NULL AND state = 'DONE');
CREATE POLICY own ON hub.export_chunk FOR ALL TO hub_reader, hub_writer
  USING (EXISTS (SELECT FROM hub.export e WHERE e.id = export_id AND e.person_id = (SELECT hub.viewer_person())));
CREATE POLICY public ON hub.export_chunk FOR SELECT TO hub_reader
  USING (EXISTS (SELECT FROM hub.export e WHERE e.id = export_id AND e.person_id IS NULL AND e.state = 'DONE'));
CREATE POLICY trusted ON hub.export FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true);
CREATE POLICY trusted ON hub.export_chunk FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true);
GRANT SELECT ON hub.export, hub.export_chunk TO hub_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.export TO hub_writer, hub_definer;
GRANT SELECT, INSERT, DELETE ON hub.export_chunk TO hub_writer, hub_definer;
`;

const SNAPSHOTS = `
-- The hub's own: a day has one, whichever process is first.
CREATE FUNCTION hub.begin_snapshot(of_id uuid, of_day date, of_total int, now_at timestamptz, expiry timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO hub.export (id, ceiling, snapshot_day, format, request, atoms, total, started_at, expires_at)
    VALUES (of_id, 0, of_day, 'JSONL', '{}', '{0}', of_total, now_at, expiry) ON CONFLICT (snapshot_day) DO NOTHING;
  RETURN FOUND;
END $$;

CREATE FUNCTION hub.append_snapshot(of_id uuid, of_file text, at_byte bigint, more bytea, how_many int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE hub.export SET done = how_many, lease_until = statement_timestamp() + interval '1 minute'
    WHERE id = of_id AND person_id IS NULL AND state = 'RUNNING';
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF more IS NOT NULL THEN
    INSERT INTO hub.export_chunk (export_id, file, starts_at, bytes) VALUES (of_id, of_file, at_byte, more);
  END IF;
  RETURN true;
END $$;

CREATE FUNCTION hub.end_snapshot(of_id uuid, of_files jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE hub.export SET state = CASE WHEN of_files IS NULL THEN 'FAILED' ELSE 'DONE' END, files = coalesce(of_files, '[]')
    WHERE id = of_id AND person_id IS NULL AND state = 'RUNNING';
END $$;
GRANT EXECUTE ON FUNCTION hub.begin_snapshot(uuid, date, int, timestamptz, timestamptz),
  hub.append_snapshot(uuid, text, bigint, bytea, int), hub.end_snapshot(uuid, jsonb) TO hub_relay;
`;

const TIDYING = `
-- What nobody makes any more has failed, and keeps no bytes; what has expired goes; a snapshot that failed is made again.
CREATE FUNCTION hub.tidy_exports(moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE hub.export SET state = 'FAILED' WHERE state = 'RUNNING' AND lease_until < statement_timestamp();
  DELETE FROM hub.export_chunk c USING hub.export e WHERE e.id = c.export_id AND e.state = 'FAILED';
  DELETE FROM hub.export WHERE expires_at <= moment OR (person_id IS NULL AND state = 'FAILED');
END $$;
GRANT EXECUTE ON FUNCTION hub.tidy_exports(timestamptz) TO hub_relay;
`;
