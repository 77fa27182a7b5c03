import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** The words of what portions say now, each row under its portion's label, and the one function that searches them. */
export class Search1763900000006 implements MigrationInterface {
  readonly name = 'Search1763900000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(TABLE);
    await runner.query(KEEPING);
    await runner.query(QUERIES);
    await runner.query(SEARCHING);
    await runner.query(STANDING);
    await runner.query(SOURCES);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Words are not dropped by a migration: portions are written with them.');
  }
}

/** Of ASCII, Latin 1, and Unicode's blocks of general, Chinese, Japanese and Korean, and full-width punctuation, as ranges. */
const PUNCTUATION = [
  ...['\\x01-\\x02', '\\x21-\\x2f', '\\x3a-\\x40', '\\x5b-\\x60', '\\x7b-\\x7e'],
  ...['\\u00a0-\\u00a9', '\\u00ab-\\u00b1', '\\u00b4', '\\u00b6-\\u00b8', '\\u00bb', '\\u00bf', '\\u00d7', '\\u00f7'],
  ...['\\u2000-\\u206f', '\\u3000-\\u3003', '\\u3008-\\u3020', '\\uff01-\\uff0f', '\\uff1a-\\uff20', '\\uff5b-\\uff65'],
].join('');

const WORDS = `
-- English stems, and no stop words: "weights_only" and "denial of service" are to be found as they stand. Names, numbers and words
-- of other languages go through unharmed, since texts and queries are treated alike.
CREATE TEXT SEARCH DICTIONARY hub.every_word (TEMPLATE = pg_catalog.snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION hub.words (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION hub.words ALTER MAPPING REPLACE pg_catalog.english_stem WITH hub.every_word;

-- Without a search_path of their own, so that PostgreSQL can write these three into the statements that call them.
-- What of a portion is searched; null when it says nothing in words. Levels, dates and sources are for filters.
CREATE FUNCTION hub.searched_text(content jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(CASE content ->> 'is'
    WHEN 'prose' THEN content ->> 'text'
    WHEN 'mitigation' THEN content ->> 'text'
    WHEN 'alias' THEN content ->> 'value'
    WHEN 'term' THEN concat_ws(' ', content ->> 'scheme', content ->> 'code')
    WHEN 'reference' THEN concat_ws(', ', content ->> 'label', content ->> 'url')
    WHEN 'origin' THEN concat_ws(', ', content ->> 'database', content ->> 'identifier', content ->> 'url')
    WHEN 'affected' THEN concat_ws(', ', content ->> 'system', content ->> 'developer', content ->> 'kind', content ->> 'versions',
      (SELECT string_agg(identifier, ', ' ORDER BY place)
        FROM jsonb_array_elements_text(content -> 'identifiers') WITH ORDINALITY said (identifier, place)))
  END, '')
$$;

-- Punctuation as blanks, one for one, so that CVE-2023-48022, torch.load and pkg:pypi/ray are words in a row, in texts and in
-- queries alike; PostgreSQL's parser would take them for numbers, hosts and paths. Places in the text stay what they were.
CREATE FUNCTION hub.plain_words(text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT regexp_replace(text COLLATE "C", '[${PUNCTUATION}]', ' ', 'g') $$;

-- A word in a title tells more than one in a summary or a name, and that more than one further down.
CREATE FUNCTION hub.words_of(type text, said text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('hub.words', hub.plain_words(said)),
    CASE WHEN type = 'TITLE' THEN 'A' WHEN type IN ('SUMMARY', 'ALIAS', 'AFFECTED') THEN 'B' ELSE 'C' END::"char")
$$;
GRANT EXECUTE ON FUNCTION hub.searched_text(jsonb), hub.plain_words(text), hub.words_of(text, text) TO hub_definer, hub_reader;
`;

const TABLE = `
-- A table of its own, which nothing but search reads: its index on audiences cannot lure other queries away from theirs, and core
-- arrays do, without an extension. Only what is current has a row.
CREATE TABLE hub.portion_words (
  portion_id bigint PRIMARY KEY REFERENCES hub.portion ON DELETE CASCADE,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  words tsvector NOT NULL,
  audience int[] NOT NULL CHECK (cardinality(audience) > 0 AND hub.is_sorted_set(audience)),
  denied int[] NOT NULL DEFAULT '{}' CHECK (hub.is_sorted_set(denied)),
  tlp smallint NOT NULL CHECK (tlp BETWEEN 0 AND 4)
);
CREATE INDEX portion_words_of_advisory ON hub.portion_words (advisory_id);
CALL hub.secure('hub.portion_words');

INSERT INTO hub.portion_words (portion_id, advisory_id, words, audience, denied, tlp)
  SELECT p.id, p.advisory_id, hub.words_of(p.type, hub.searched_text(p.content)), p.audience, p.denied, p.tlp
  FROM hub.portion p WHERE p.valid_to IS NULL AND hub.searched_text(p.content) IS NOT NULL;

-- Each word beside each atom that clears its reader, in one number: a search visits the words of the viewer's own portions and no
-- others, so that hidden ones cost no time that could be measured. An index over audience and words apart would read through all
-- places of a word to find those that the viewer may read. No pending list either, which every search would have to read through.
CREATE FUNCTION hub.word_keys(audience int[], words text[]) RETURNS bigint[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
'SELECT array_agg(hashtextextended(word, atom)) FROM unnest(words) word, unnest(audience) atom';
GRANT EXECUTE ON FUNCTION hub.word_keys(int[], text[]) TO hub_definer;
CREATE INDEX portion_words_found ON hub.portion_words USING gin (hub.word_keys(audience, tsvector_to_array(words))) WITH (fastupdate = off);
`;

const KEEPING = `
-- By triggers, so that no way of writing portions can forget it.
CREATE FUNCTION hub.keep_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM hub.portion_words w USING changed c WHERE w.portion_id = c.id;
  END IF;
  INSERT INTO hub.portion_words (portion_id, advisory_id, words, audience, denied, tlp)
    SELECT c.id, c.advisory_id, hub.words_of(c.type, hub.searched_text(c.content)), c.audience, c.denied, c.tlp
    FROM changed c WHERE c.valid_to IS NULL AND hub.searched_text(c.content) IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER words_written AFTER INSERT ON hub.portion
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hub.keep_words();
CREATE TRIGGER words_changed AFTER UPDATE ON hub.portion
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hub.keep_words();
`;

const QUERIES = `
-- Texts that must all stand in one portion, each as its words in a row. Of single words those count for nothing that stand
-- everywhere ("how", "the"), unless there are no others.
CREATE FUNCTION hub.all_of(texts text[]) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = pg_catalog SET client_min_messages = warning AS $$
DECLARE
  said text;
  word tsquery;
  every tsquery := '';
  telling tsquery := '';
BEGIN
  FOREACH said IN ARRAY texts LOOP
    word := phraseto_tsquery('hub.words', hub.plain_words(said));
    every := every && word;
    IF numnode(word) <> 1 OR numnode(phraseto_tsquery('pg_catalog.english', hub.plain_words(said))) = 1 THEN
      telling := telling && word;
    END IF;
  END LOOP;
  RETURN CASE WHEN numnode(telling) = 0 THEN every ELSE telling END;
END $$;

-- The words of such a query. They hold no quotes, which are blanks to it.
CREATE FUNCTION hub.words_in(query tsquery) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog AS
$$ SELECT array_agg(DISTINCT word[1]) FROM regexp_matches(query::text, '''([^'']+)''', 'g') word $$;
GRANT EXECUTE ON FUNCTION hub.all_of(text[]), hub.words_in(tsquery) TO hub_definer, hub_reader;

-- A text with the words of a query between U+0001 and U+0002, punctuation as blanks.
CREATE FUNCTION hub.marked_words(said text, query tsquery) RETURNS text
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog AS $$
  SELECT ts_headline('hub.words', hub.plain_words(said), query, E'HighlightAll=true, StartSel="\\x01", StopSel="\\x02"')
$$;
GRANT EXECUTE ON FUNCTION hub.marked_words(text, tsquery) TO hub_reader;
`;

const SEARCHING = `
-- The advisories of which a portion that the viewer sees now holds all of these texts, with the rank of the best such portion in millionths
-- (0 when not asked for). Trusted, because text search is not leakproof: under the policy no index could be used, and the time taken
-- would tell of hidden matches. So it checks the whole label itself, for the viewer that the signed context names and for no other;
-- keys are hashes, and only say where to look. Ranks are rounded and the greatest counts: a sum of floats would depend on the order of
-- rows, and so on hidden ones.
CREATE FUNCTION hub.search(texts text[], ranked boolean)
RETURNS TABLE (id int, name text, kind text, state text, rank int)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1000 SET search_path = pg_catalog SET enable_seqscan = off AS $$
DECLARE
  me hub.viewer := hub.viewer();
  query tsquery := hub.all_of(texts);
  words text[] := hub.words_in(query);
  held text;
BEGIN
  SELECT string_agg(format('hub.word_keys(w.audience, tsvector_to_array(w.words)) && hub.word_keys($1, ARRAY[$2[%s]])', place), ' AND ')
    INTO held FROM generate_subscripts(words, 1) place;
  IF held IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE '
    SELECT a.id, a.name, a.kind, a.state, best.rank FROM (
      SELECT said.advisory_id, max(said.rank) AS rank FROM (
        -- Ranked before they are brought together: what is sorted is numbers, and not words.
        SELECT w.advisory_id, CASE WHEN $5 THEN (ts_rank(w.words, $4, 1) * 1000000)::int ELSE 0 END AS rank
        FROM hub.portion_words w
        WHERE ' || held || ' AND w.words @@ $4 AND w.audience && $1 AND w.tlp <= $3 AND NOT w.denied && $1 OFFSET 0) said
      GROUP BY said.advisory_id) best
    JOIN hub.advisory a ON a.id = best.advisory_id'
    USING me.atoms, words, me.ceiling, query, ranked;
END $$;
GRANT EXECUTE ON FUNCTION hub.search(text[], boolean) TO hub_reader;
`;

const STANDING = `
-- Every advisory that exists for the viewer today. Trusted for the same reason as search is: under the policies each advisory would be
-- looked into twice. It checks the whole label itself, for the viewer that the signed context names.
CREATE FUNCTION hub.standing() RETURNS TABLE (id int, name text, kind text, state text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me hub.viewer := hub.viewer();
BEGIN
  RETURN QUERY
    SELECT a.id, a.name, a.kind, a.state FROM hub.advisory a
    WHERE (SELECT p.id FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL
      AND p.audience && me.atoms AND p.tlp <= me.ceiling AND NOT p.denied && me.atoms LIMIT 1) IS NOT NULL;
END $$;
GRANT EXECUTE ON FUNCTION hub.standing() TO hub_reader;
`;

const SOURCES = `
-- By label first: whoever is no member sees CLEAR alone, and passes by nothing that is hidden from it.
DROP INDEX hub.portion_source;
CREATE INDEX portion_source ON hub.portion (organization_id, tlp) WHERE type = 'SOURCE';

-- Whether the viewer sees an organization as a source. Trusted, so that it can say how to look: for one of thousands of advisories the
-- planner would gather all its SOURCE portions to find one. It checks the whole label itself.
CREATE FUNCTION hub.is_shown_source(organization uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET enable_bitmapscan = off AS $$
DECLARE
  me hub.viewer := hub.viewer();
BEGIN
  RETURN EXISTS (SELECT FROM hub.portion p WHERE p.type = 'SOURCE' AND p.organization_id = organization
    AND p.tlp <= me.ceiling AND p.audience && me.atoms AND NOT p.denied && me.atoms);
END $$;
GRANT EXECUTE ON FUNCTION hub.is_shown_source(uuid) TO hub_reader, hub_writer;
-- As before, for whoever sees its SOURCE portion.
ALTER POLICY viewer ON hub.organization
  USING ((1 = ANY ((SELECT hub.viewer_atoms())::int[]) AND hub.is_active(id, statement_timestamp()))
    OR member_atom = ANY ((SELECT hub.viewer_atoms())::int[])
    OR hub.is_shown_source(id));
`;
