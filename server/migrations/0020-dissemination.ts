import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** The dissemination ledger: which token was told which versions of portions, when first, and by which way. */
export class Dissemination1763900000020 implements MigrationInterface {
  readonly name = 'Dissemination1763900000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEDGER);
    await runner.query(RECORDING);
    await runner.query(PUBLIC_ONCE);
    await runner.query(READERS);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Who was told what is not forgotten by a migration.');
  }
}

const LEDGER = `
-- What was told of one advisory at a time: versions of its portions. Whoever is shown the same shares one extract, so that a row below
-- is one reading of one advisory and not one of each portion. Versions, and not sheets: a tightening moves a version to another sheet.
CREATE TABLE hub.extract_version (
  version bigint NOT NULL,
  -- 128 bits of the SHA-256 of its versions.
  extract uuid NOT NULL,
  PRIMARY KEY (version, extract)
);
-- To one token, once for each way: the first time. 0 query, 1 feed, 2 export.
CREATE TABLE hub.delivery (
  extract uuid NOT NULL,
  token int NOT NULL,
  way smallint NOT NULL CHECK (way BETWEEN 0 AND 2),
  at timestamptz NOT NULL,
  PRIMARY KEY (extract, token, way)
);
-- To many tokens at once, as an event is told to a crowd: four bytes for each.
CREATE TABLE hub.group_delivery (
  extract uuid NOT NULL,
  tokens int[] NOT NULL CHECK (cardinality(tokens) > 1),
  way smallint NOT NULL CHECK (way BETWEEN 0 AND 2),
  at timestamptz NOT NULL
);
CREATE INDEX group_delivery_extract ON hub.group_delivery (extract);

-- No serving role reads or writes a row of it: there are two functions for that, and nothing else.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['extract_version', 'delivery', 'group_delivery'] LOOP
    EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE hub.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY trusted ON hub.%I FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT ON hub.%I TO hub_definer', t);
  END LOOP;
END $$;
`;

const RECORDING = `
-- Keeps a group of deliveries: \`extracts\` [{extract, versions}], \`told\` [{extract, way, tokens}]. In one order, so that two processes
-- that keep the same wait for each other and do not deadlock.
CREATE FUNCTION hub.record_deliveries(extracts jsonb, told jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO hub.extract_version (version, extract)
    SELECT DISTINCT v.version::bigint, (e ->> 'extract')::uuid AS extract
    FROM jsonb_array_elements(extracts) e, jsonb_array_elements_text(e -> 'versions') v (version)
    ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  INSERT INTO hub.delivery (extract, token, way, at)
    SELECT DISTINCT (t ->> 'extract')::uuid, (t -> 'tokens' ->> 0)::int, (t ->> 'way')::smallint, clock_timestamp()
    FROM jsonb_array_elements(told) t WHERE jsonb_array_length(t -> 'tokens') = 1
    ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING;
  INSERT INTO hub.group_delivery (extract, tokens, way, at)
    SELECT (t ->> 'extract')::uuid, ARRAY(SELECT jsonb_array_elements_text(t -> 'tokens')::int), (t ->> 'way')::smallint, clock_timestamp()
    FROM jsonb_array_elements(told) t WHERE jsonb_array_length(t -> 'tokens') > 1;
END $$;
GRANT EXECUTE ON FUNCTION hub.record_deliveries(jsonb, jsonb) TO hub_relay;
`;

const PUBLIC_ONCE = `
-- The revision that narrowed what everybody could read: the label that it had is gone from the row by then.
ALTER TABLE hub.portion ADD public_until int REFERENCES hub.revision;

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
  UPDATE hub.portion SET sheet_id = hub.sheet_for(of_revision, label),
    audience = label.audience, denied = label.denied, tlp = label.tlp WHERE id = of_version;
  UPDATE hub.portion_marking SET tlp = label.tlp WHERE portion_id = of_version;
  UPDATE hub.stub s SET shown_tlp = greatest(s.shown_tlp, label.tlp) FROM hub.portion p
    WHERE p.id = of_version AND s.portion = p.uid AND s.valid_to IS NOT NULL
      AND s.valid_from < p.valid_to AND s.valid_to > p.valid_from;
END $$;
SET LOCAL ROLE hub_owner;
`;

const READERS = `
-- Who was told the portions of an advisory: numbers of accounts, and handles of organizations that take part, for those of its source and
-- null for everybody else. Of no portion and of no version above the viewer's ceiling. Times in milliseconds since 1970.
CREATE FUNCTION hub.readers_of(of_name text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  viewer hub.viewer := hub.viewer();
  a hub.advisory;
BEGIN
  SELECT * INTO a FROM hub.advisory WHERE name = of_name AND source_atom = ANY (viewer.atoms);
  IF a.id IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN (WITH version AS MATERIALIZED (
    SELECT v.id, v.uid, v.audience @> '{0}' AS is_public, ends.at AS public_until, s.at AS since
    FROM hub.portion v JOIN hub.portion now ON now.uid = v.uid AND now.valid_to IS NULL
    JOIN hub.sheet s ON s.id = v.sheet_id LEFT JOIN hub.revision ends ON ends.id = v.public_until
    WHERE v.advisory_id = a.id AND v.tlp <= viewer.ceiling AND now.tlp <= viewer.ceiling
  ), told AS (
    SELECT v.uid, d.token FROM version v JOIN hub.extract_version x ON x.version = v.id JOIN hub.delivery d ON d.extract = x.extract
    UNION
    SELECT v.uid, unnest(g.tokens) FROM version v JOIN hub.extract_version x ON x.version = v.id
      JOIN hub.group_delivery g ON g.extract = x.extract
  ), reader AS (
    SELECT told.uid, p.id AS person, o.id AS organization, o.handle FROM told JOIN hub.token t ON t.id = told.token
    JOIN hub.person p ON p.id = t.person_id JOIN hub.organization o ON o.id = p.organization_id
    WHERE o.id <> a.source_id
  ), counted AS (
    SELECT uid, count(DISTINCT person)::int AS accounts,
      array_agg(DISTINCT handle) FILTER (WHERE hub.is_active(organization, statement_timestamp())) AS organizations
    FROM reader GROUP BY uid
  ), opened AS (
    SELECT uid, min(since) FILTER (WHERE is_public OR public_until IS NOT NULL) AS since,
      CASE WHEN NOT bool_or(is_public) THEN max(public_until) END AS until
    FROM version GROUP BY uid
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object('portion', o.uid, 'accounts', coalesce(c.accounts, 0),
      'organizations', coalesce(to_jsonb(c.organizations), '[]'),
      'publicSince', floor(extract(epoch FROM o.since) * 1000), 'publicUntil', floor(extract(epoch FROM o.until) * 1000)) ORDER BY o.uid), '[]')
  FROM opened o LEFT JOIN counted c ON c.uid = o.uid);
END $$;
GRANT EXECUTE ON FUNCTION hub.readers_of(text) TO hub_reader;
`;
