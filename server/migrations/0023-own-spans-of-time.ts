import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/**
 * The past by the viewer's own times. What a viewer is shown stays the same from one of its own changes until the next; a list of the
 * past now reads what stood at the end of that while, as a view of the past does. By the log's times a portion that was marked anew
 * for others told when that had been, once its earlier versions were narrowed.
 */
export class OwnSpansOfTime1763900000023 implements MigrationInterface {
  readonly name = 'OwnSpansOfTime1763900000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEWS);
    await runner.query(SEARCHING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Lists of the past would disagree with the views in them.');
  }
}

const VIEWS = `
-- A version stands when it does before the first of the viewer's own changes after that time; where there is none, today. The time is
-- compared row by row: for a few changes of one advisory no index of times is to be read.
CREATE OR REPLACE VIEW hub.past_portion WITH (security_invoker = true) AS
SELECT p.id, p.uid, p.advisory_id, p.type, p.rank, p.lang, p.content, p.organization_id, p.tlp, NULL::int AS valid_to
FROM hub.portion p
WHERE int4range(p.valid_from, p.valid_to, '(]') @> coalesce((
  SELECT c.sequence FROM hub.own_change c
  WHERE c.advisory_id = p.advisory_id AND (c.at > (SELECT hub.as_of())) IS TRUE ORDER BY c.sequence LIMIT 1), 2147483647);

-- Nor has it a past at times before anything of it concerned the viewer.
CREATE OR REPLACE VIEW hub.past_advisory WITH (security_invoker = true) AS
SELECT a.id, a.uid, a.name, a.kind,
  CASE WHEN a.state = 'WITHDRAWN'
    AND (SELECT min(r.at) FROM hub.revision r WHERE r.advisory_id = a.id AND r.state = 'WITHDRAWN') <= (SELECT hub.as_of())
    THEN 'WITHDRAWN' ELSE 'PUBLISHED' END AS state
FROM hub.advisory a
WHERE a.state IN ('PUBLISHED', 'WITHDRAWN')
  AND (SELECT l.id FROM hub.event_label l WHERE l.advisory_id = a.id AND (l.at <= (SELECT hub.as_of())) IS TRUE LIMIT 1) IS NOT NULL
  AND (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL LIMIT 1) IS NOT NULL;
`;

const SEARCHING = `
SET LOCAL ROLE hub_definer;
DROP FUNCTION hub.past_standing();
DROP FUNCTION hub.past_search(text[], boolean);
SET LOCAL ROLE hub_owner;

-- As hub.standing, at that time: every advisory that existed then for the viewer, and exists for it today.
CREATE FUNCTION hub.past_standing() RETURNS TABLE (id int, name text, kind text, state text)
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT a.id, a.name, a.kind, a.state FROM hub.past_advisory a
  WHERE (SELECT p.id FROM hub.past_portion p WHERE p.advisory_id = a.id LIMIT 1) IS NOT NULL
$$;

-- The portions that the viewer may read, of today and of the past, that hold all of these texts. Trusted as hub.search is, and like it
-- checks the whole label itself: each row under the one that governs it today.
CREATE FUNCTION hub.past_words_found(texts text[], ranked boolean) RETURNS TABLE (portion_id bigint, rank int)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1000 SET search_path = pg_catalog SET enable_seqscan = off AS $$
DECLARE
  me hub.viewer := hub.viewer();
  query tsquery := hub.all_of(texts);
  words text[] := hub.words_in(query);
  held text;
  found text;
BEGIN
  SELECT string_agg(format('hub.word_keys(w.audience, tsvector_to_array(w.words)) && hub.word_keys($1, ARRAY[$2[%s]])', place), ' AND ')
    INTO held FROM generate_subscripts(words, 1) place;
  IF held IS NULL THEN
    RETURN;
  END IF;
  SELECT string_agg(format('(SELECT w.portion_id, CASE WHEN $5 THEN (ts_rank(w.words, $4, 1) * 1000000)::int ELSE 0 END AS rank
      FROM hub.%I w WHERE %s AND w.words @@ $4 AND w.audience && $1 AND w.tlp <= $3 AND NOT w.denied && $1 OFFSET 0)', kept, held), ' UNION ALL ')
    INTO found FROM unnest(ARRAY['portion_words', 'ended_words']) kept;
  RETURN QUERY EXECUTE found USING me.atoms, words, me.ceiling, query, ranked;
END $$;

-- As hub.search, at that time: which of them stood then is asked as the viewer.
CREATE FUNCTION hub.past_search(texts text[], ranked boolean) RETURNS TABLE (id int, name text, kind text, state text, rank int)
LANGUAGE sql STABLE ROWS 1000 SET search_path = pg_catalog AS $$
  SELECT a.id, a.name, a.kind, a.state, best.rank
  FROM (SELECT p.advisory_id, max(said.rank) AS rank
    FROM hub.past_words_found(texts, ranked) said JOIN hub.past_portion p ON p.id = said.portion_id GROUP BY p.advisory_id) best
  JOIN hub.past_advisory a ON a.id = best.advisory_id
$$;
GRANT EXECUTE ON FUNCTION hub.past_standing(), hub.past_words_found(text[], boolean), hub.past_search(text[], boolean) TO hub_reader;
`;
