import type { Client } from 'pg';

/** What hub.search is measured against: the words as they are now under an index of words alone, and functions that check no label. */
export async function plantUncheckedSearch(superuser: Client): Promise<void> {
  await superuser.query(UNCHECKED_SEARCH);
  await plantUncheckedStanding(superuser);
  await superuser.query('VACUUM ANALYZE bench.words');
}

/** What hub.standing and hub.standing_dated are measured against. */
export async function plantUncheckedStanding(superuser: Client): Promise<void> {
  await superuser.query(UNCHECKED_STANDING);
}

const UNCHECKED_SEARCH = `
CREATE SCHEMA IF NOT EXISTS bench;
DROP TABLE IF EXISTS bench.words;
CREATE TABLE bench.words AS SELECT advisory_id, words FROM hub.portion_words ORDER BY portion_id;
CREATE INDEX words_found ON bench.words USING gin (words);
CREATE OR REPLACE FUNCTION bench.search(texts text[], ranked boolean)
RETURNS TABLE (id int, name text, kind text, state text, rank int)
LANGUAGE plpgsql STABLE ROWS 1000 SET search_path = pg_catalog SET enable_seqscan = off AS $$
DECLARE
  query tsquery := hub.all_of(texts);
BEGIN
  RETURN QUERY
    SELECT a.id, a.name, a.kind, a.state, best.rank FROM (
      SELECT w.advisory_id, max(CASE WHEN ranked THEN (ts_rank(w.words, query, 1) * 1000000)::int ELSE 0 END) AS rank
      FROM bench.words w WHERE w.words @@ query GROUP BY w.advisory_id) best
    JOIN hub.advisory a ON a.id = best.advisory_id;
END $$;`;

const UNCHECKED_STANDING = `
CREATE SCHEMA IF NOT EXISTS bench;
CREATE OR REPLACE FUNCTION bench.standing() RETURNS TABLE (id int, name text, kind text, state text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT a.id, a.name, a.kind, a.state FROM hub.advisory a
    WHERE (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL LIMIT 1) IS NOT NULL;
END $$;
CREATE OR REPLACE FUNCTION bench.standing_dated(newest boolean) RETURNS TABLE (id int, name text, kind text, state text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5000 SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT a.id, a.name, a.kind, a.state, label.at FROM bench.standing() a LEFT JOIN (
    SELECT l.advisory_id, CASE WHEN newest THEN max(l.at) ELSE min(l.at) END AS at FROM hub.event_label l WHERE l.changed GROUP BY l.advisory_id
  ) label ON label.advisory_id = a.id;
END $$`;
