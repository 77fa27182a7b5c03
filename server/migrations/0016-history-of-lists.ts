import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/**
 * What lists, counts, facets and searches of a past time are asked of: keys and words of what stands no longer, in tables of their own
 * so that what is asked of today costs what it did; and the tables as they stood at a time, as views of the same columns.
 */
export class HistoryOfLists1763900000016 implements MigrationInterface {
  readonly name = 'HistoryOfLists1763900000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(KEEPING);
    await runner.query(KEPT_SO_FAR);
    await runner.query(VIEWS);
    await runner.query(STANDING);
    await runner.query(SEARCHING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Without their keys and words, past portions would not be found any more.');
  }
}

const LABEL = `
  audience int[] NOT NULL CHECK (cardinality(audience) > 0 AND hub.is_sorted_set(audience)),
  denied int[] NOT NULL DEFAULT '{}' CHECK (hub.is_sorted_set(denied)),
  tlp smallint NOT NULL CHECK (tlp BETWEEN 0 AND 4)`;

const TABLES = `
-- As hub.portion_key and hub.portion_words, of versions that have ended; each row under the label that its version is read under today.
CREATE TABLE hub.ended_key (
  portion_id bigint NOT NULL REFERENCES hub.portion ON DELETE CASCADE,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  type text NOT NULL,
  key text NOT NULL,
  ${LABEL},
  PRIMARY KEY (portion_id, key)
);
CREATE INDEX ended_key_found ON hub.ended_key (key, type);
CREATE INDEX ended_key_of_advisory ON hub.ended_key (advisory_id, type);
CREATE TABLE hub.ended_words (
  portion_id bigint PRIMARY KEY REFERENCES hub.portion ON DELETE CASCADE,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  words tsvector NOT NULL,
  ${LABEL}
);
CREATE INDEX ended_words_of_advisory ON hub.ended_words (advisory_id);
CREATE INDEX ended_words_found ON hub.ended_words USING gin (hub.word_keys(audience, tsvector_to_array(words))) WITH (fastupdate = off);
CALL hub.secure('hub.ended_key');
CALL hub.secure('hub.ended_words');
`;

const KEEPING = `
-- Before the keys of a version that ends are taken away, they are moved; a version that is narrowed takes its keys with it.
CREATE FUNCTION hub.keep_ended_keys() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE hub.ended_key k SET audience = c.audience, denied = c.denied, tlp = c.tlp
    FROM changed c WHERE k.portion_id = c.id AND c.valid_to IS NOT NULL;
  WITH ended AS (
    DELETE FROM hub.portion_key k USING changed c WHERE k.portion_id = c.id AND c.valid_to IS NOT NULL
      RETURNING k.portion_id, k.advisory_id, k.type, k.key, c.audience, c.denied, c.tlp
  )
  INSERT INTO hub.ended_key SELECT * FROM ended;
  RETURN NULL;
END $$;
CREATE TRIGGER keys_ended AFTER UPDATE ON hub.portion
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hub.keep_ended_keys();

SET LOCAL ROLE hub_definer;

CREATE OR REPLACE FUNCTION hub.keep_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE hub.ended_words w SET audience = c.audience, denied = c.denied, tlp = c.tlp
      FROM changed c WHERE w.portion_id = c.id AND c.valid_to IS NOT NULL;
    WITH gone AS (
      DELETE FROM hub.portion_words w USING changed c WHERE w.portion_id = c.id
        RETURNING w.portion_id, w.advisory_id, w.words, c.audience, c.denied, c.tlp, c.valid_to
    )
    INSERT INTO hub.ended_words
      SELECT portion_id, advisory_id, words, audience, denied, tlp FROM gone WHERE valid_to IS NOT NULL;
  END IF;
  INSERT INTO hub.portion_words (portion_id, advisory_id, words, audience, denied, tlp)
    SELECT c.id, c.advisory_id, hub.words_of(c.type, hub.searched_text(c.content)), c.audience, c.denied, c.tlp
    FROM changed c WHERE c.valid_to IS NULL AND hub.searched_text(c.content) IS NOT NULL;
  RETURN NULL;
END $$;

SET LOCAL ROLE hub_owner;
`;

/**
 * Of versions that ended before. Their keys are made here as the hub makes them, but for identifiers of systems that are written in
 * other spellings than the plainest: these are found again by the name of the system.
 */
const KEPT_SO_FAR = `
INSERT INTO hub.ended_words (portion_id, advisory_id, words, audience, denied, tlp)
  SELECT p.id, p.advisory_id, hub.words_of(p.type, hub.searched_text(p.content)), p.audience, p.denied, p.tlp
  FROM hub.portion p WHERE p.valid_to IS NOT NULL AND hub.searched_text(p.content) IS NOT NULL;

INSERT INTO hub.ended_key (portion_id, advisory_id, type, key, audience, denied, tlp)
  SELECT DISTINCT p.id, p.advisory_id, p.type, said.key, p.audience, p.denied, p.tlp
  FROM hub.portion p, LATERAL (
    SELECT upper(btrim(p.content ->> 'scheme')) || ':' || regexp_replace(upper(btrim(p.content ->> 'code')), '^(LLM[0-9]{2}):2025$', '\\1') AS key
      WHERE p.content ->> 'is' = 'term'
    UNION ALL SELECT upper(btrim(p.content ->> 'value')) WHERE p.content ->> 'is' = 'alias'
    UNION ALL SELECT 'name:' || btrim(regexp_replace(lower(normalize(p.content ->> 'system', NFKC)), '\\s+', ' ', 'g'))
      WHERE p.content ->> 'is' = 'affected'
    UNION ALL SELECT 'id:' || regexp_replace(lower(btrim(identifier)), CASE WHEN identifier ILIKE 'cpe:%' THEN '(:[*]?)+$' ELSE '/+$' END, '')
      FROM jsonb_array_elements_text(CASE p.content ->> 'is' WHEN 'affected' THEN p.content -> 'identifiers' ELSE '[]' END) identifier
  ) said
  WHERE p.valid_to IS NOT NULL;
`;

const VIEWS = `
-- The past time that a transaction reads as of: says when, never who. Row security decides about every row as ever.
CREATE FUNCTION hub.as_of() RETURNS timestamptz
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS
$$ BEGIN RETURN nullif(current_setting('hub.as_of', true), '')::timestamptz; END $$;
GRANT EXECUTE ON FUNCTION hub.as_of() TO hub_reader, hub_definer;

-- Tables as they stood then, each by the columns that lists read of it: a statement that is written for today is asked of the past by
-- putting these in their place. A version stands from the time of its sheet until that of the revision that ended it; whoever sees
-- one of them sees the other.
CREATE VIEW hub.past_portion WITH (security_invoker = true) AS
SELECT p.id, p.uid, p.advisory_id, p.type, p.rank, p.lang, p.content, p.organization_id, p.tlp, NULL::int AS valid_to
FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id
WHERE s.at <= (SELECT hub.as_of())
  AND (p.valid_to IS NULL
    OR (SELECT r.at FROM hub.revision r WHERE r.advisory_id = p.advisory_id AND r.sequence = p.valid_to) > (SELECT hub.as_of()));

CREATE VIEW hub.past_portion_key WITH (security_invoker = true) AS
SELECT k.portion_id, k.advisory_id, k.type, k.key FROM hub.portion_key k JOIN hub.past_portion p ON p.id = k.portion_id
UNION ALL
SELECT k.portion_id, k.advisory_id, k.type, k.key FROM hub.ended_key k JOIN hub.past_portion p ON p.id = k.portion_id;

CREATE VIEW hub.past_portion_words WITH (security_invoker = true) AS
SELECT w.portion_id, w.advisory_id, w.words FROM hub.portion_words w
UNION ALL
SELECT w.portion_id, w.advisory_id, w.words FROM hub.ended_words w;

-- A draft has no past, and what shows the viewer nothing today has none either.
CREATE VIEW hub.past_advisory WITH (security_invoker = true) AS
SELECT a.id, a.uid, a.name, a.kind,
  CASE WHEN a.state = 'WITHDRAWN'
    AND (SELECT min(r.at) FROM hub.revision r WHERE r.advisory_id = a.id AND r.state = 'WITHDRAWN') <= (SELECT hub.as_of())
    THEN 'WITHDRAWN' ELSE 'PUBLISHED' END AS state
FROM hub.advisory a
WHERE a.state IN ('PUBLISHED', 'WITHDRAWN')
  AND (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL LIMIT 1) IS NOT NULL;

CREATE VIEW hub.past_revision WITH (security_invoker = true) AS
SELECT r.* FROM hub.revision r WHERE r.at <= (SELECT hub.as_of());

CREATE VIEW hub.past_own_turn WITH (security_invoker = true) AS
SELECT t.* FROM hub.own_turn t WHERE t.at <= (SELECT hub.as_of());

GRANT SELECT ON hub.past_portion, hub.past_portion_key, hub.past_portion_words, hub.past_advisory, hub.past_revision, hub.past_own_turn
  TO hub_reader;
`;

/** Of a portion \`p\` and its sheet \`s\`, for trusted functions: whether the viewer \`me\` may read it, and whether it stood at \`moment\`. */
const CLEARED = `p.audience && me.atoms AND p.tlp <= me.ceiling AND NOT p.denied && me.atoms`;
const STOOD = `s.at <= moment AND (p.valid_to IS NULL
      OR (SELECT r.at FROM hub.revision r WHERE r.advisory_id = p.advisory_id AND r.sequence = p.valid_to) > moment)`;
const STATE = `CASE WHEN a.state = 'WITHDRAWN'
      AND (SELECT min(r.at) FROM hub.revision r WHERE r.advisory_id = a.id AND r.state = 'WITHDRAWN') <= moment
      THEN 'WITHDRAWN' ELSE 'PUBLISHED' END`;
const STANDS = `a.state IN ('PUBLISHED', 'WITHDRAWN')
      AND (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND ${CLEARED} LIMIT 1) IS NOT NULL`;

/** Within a statement that is put together as a text: its quotes doubled, its variables by their places. */
function quoted(part: string): string {
  const places = { 'me.atoms': '$1', 'me.ceiling': '$3', moment: '$6' };
  return Object.entries(places).reduce(
    (text, [variable, place]) => text.replaceAll(variable, place),
    part.replaceAll("'", "''"),
  );
}

const STANDING = `
-- As hub.standing, at that time: every advisory that existed then for the viewer, and exists for it today.
CREATE FUNCTION hub.past_standing() RETURNS TABLE (id int, name text, kind text, state text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me hub.viewer := hub.viewer();
  moment timestamptz := hub.as_of();
BEGIN
  RETURN QUERY
    SELECT a.id, a.name, a.kind, ${STATE} FROM hub.advisory a
    WHERE ${STANDS}
      AND (SELECT p.id FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id
        WHERE p.advisory_id = a.id AND ${STOOD} AND ${CLEARED} LIMIT 1) IS NOT NULL;
END $$;
GRANT EXECUTE ON FUNCTION hub.past_standing() TO hub_reader;
`;

const SEARCHING = `
-- As hub.search, at that time: by the words of what stands and of what has ended since, each row under the label that governs it today.
CREATE FUNCTION hub.past_search(texts text[], ranked boolean)
RETURNS TABLE (id int, name text, kind text, state text, rank int)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1000 SET search_path = pg_catalog SET enable_seqscan = off AS $$
DECLARE
  me hub.viewer := hub.viewer();
  query tsquery := hub.all_of(texts);
  words text[] := hub.words_in(query);
  moment timestamptz := hub.as_of();
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
  RETURN QUERY EXECUTE '
    WITH best AS MATERIALIZED (
      SELECT p.advisory_id, max(said.rank) AS rank
      FROM (' || found || ') said JOIN hub.portion p ON p.id = said.portion_id JOIN hub.sheet s ON s.id = p.sheet_id
      WHERE ${quoted(STOOD)} GROUP BY p.advisory_id)
    SELECT a.id, a.name, a.kind, ${quoted(STATE)}, best.rank FROM best JOIN hub.advisory a ON a.id = best.advisory_id
    WHERE ${quoted(STANDS)}'
    USING me.atoms, words, me.ceiling, query, ranked, moment;
END $$;
GRANT EXECUTE ON FUNCTION hub.past_search(text[], boolean) TO hub_reader;
`;
