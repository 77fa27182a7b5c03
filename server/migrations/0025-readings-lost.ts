import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/**
 * What a narrower marking took from its readers. Where they could read a portion, whether it had a placeholder for others was never theirs
 * to see; shown in views of the past in the stead of what they read, it would tell.
 */
export class ReadingsLost1763900000025 implements MigrationInterface {
  readonly name = 'ReadingsLost1763900000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOST);
    await runner.query(RELABEL);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Views of the past would tell of placeholders beside what their reader could read.');
  }
}

const LOST = `
-- From one revision until another a version of a portion stood for whoever this label cleared, and is taken from them since. Of what was
-- narrowed before this migration nothing is known: its placeholders are shown as they stood.
CREATE TABLE hub.lost_reading (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  portion uuid NOT NULL,
  valid_from int NOT NULL,
  valid_to int NOT NULL CHECK (valid_to > valid_from),
  lost_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  audience int[] NOT NULL CHECK (cardinality(audience) > 0 AND hub.is_sorted_set(audience)),
  denied int[] NOT NULL DEFAULT '{}' CHECK (hub.is_sorted_set(denied)),
  tlp smallint NOT NULL CHECK (tlp BETWEEN 0 AND 4)
);
CREATE INDEX lost_reading_of_portion ON hub.lost_reading (portion);
CALL hub.secure('hub.lost_reading');
-- Whoever came to what the label clears since then has lost nothing.
CREATE POLICY theirs ON hub.lost_reading AS RESTRICTIVE FOR SELECT TO hub_reader, hub_writer
  USING (hub.was_cleared(lost_at, audience, denied));
`;

/** As in migration 20, with what is lost. */
const RELABEL = `
SET LOCAL ROLE hub_definer;
CREATE OR REPLACE FUNCTION hub.relabel(of_version bigint, label hub.label) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  of_revision int;
BEGIN
  SELECT s.revision_id INTO of_revision FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id WHERE p.id = of_version;
  -- Called while a revision is written, which is the last of its advisory.
  UPDATE hub.portion p SET public_until = (SELECT r.id FROM hub.revision r WHERE r.advisory_id = p.advisory_id ORDER BY r.sequence DESC LIMIT 1)
    WHERE p.id = of_version AND p.audience @> '{0}' AND NOT label.audience @> '{0}';
  INSERT INTO hub.lost_reading (portion, valid_from, valid_to, audience, denied, tlp)
    SELECT p.uid, p.valid_from, p.valid_to, p.audience, p.denied, p.tlp FROM hub.portion p WHERE p.id = of_version;
  UPDATE hub.portion SET sheet_id = hub.sheet_for(of_revision, label),
    audience = label.audience, denied = label.denied, tlp = label.tlp WHERE id = of_version;
  UPDATE hub.portion_marking SET tlp = label.tlp WHERE portion_id = of_version;
  UPDATE hub.stub s SET shown_tlp = greatest(s.shown_tlp, label.tlp) FROM hub.portion p
    WHERE p.id = of_version AND s.portion = p.uid AND s.valid_to IS NOT NULL
      AND s.valid_from < p.valid_to AND s.valid_to > p.valid_from;
END $$;
SET LOCAL ROLE hub_owner;
`;
