import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** Exports of everything, in time that grows with what they hold and no faster; and as Apache Parquet. */
export class LargeExports1763900000024 implements MigrationInterface {
  readonly name = 'LargeExports1763900000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT);
    await runner.query(WALKED);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Whoever was promised a file would not get it.');
  }
}

const KEPT = `
ALTER TABLE hub.export DROP CONSTRAINT export_format_check,
  ADD CONSTRAINT export_format_check CHECK (format IN ('JSONL', 'CSV', 'PARQUET'));
-- As it comes. To compress a text took as long as to read a third of it from its tables, for a file that is kept for a day; whoever
-- wants less asks for Parquet.
ALTER TABLE hub.export_chunk ALTER bytes SET STORAGE EXTERNAL;
`;

const WALKED = `
CREATE INDEX advisory_by_name ON hub.advisory (name COLLATE "C");

-- As hub.standing, so many at a time in the order of their names, of what is published or withdrawn: a page costs a page, and no look
-- into all the others. Trusted for the same reason, and like it checks the whole label itself.
CREATE FUNCTION hub.standing_after(past text, most int) RETURNS TABLE (id int, name text, kind text, state text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET enable_sort = off SET enable_seqscan = off AS $$
DECLARE
  me hub.viewer := hub.viewer();
BEGIN
  RETURN QUERY
    SELECT a.id, a.name, a.kind, a.state FROM hub.advisory a
    WHERE a.name COLLATE "C" > past AND a.state IN ('PUBLISHED', 'WITHDRAWN')
      AND (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL
        AND p.audience && me.atoms AND p.tlp <= me.ceiling AND NOT p.denied && me.atoms LIMIT 1) IS NOT NULL
    ORDER BY a.name COLLATE "C" LIMIT most;
END $$;
GRANT EXECUTE ON FUNCTION hub.standing_after(text, int) TO hub_reader;
`;
