/** What an advisory of the crowd says: ten portions of some 180 words, the first six in front, two behind, one for the closest. */
export const CROWD_SHAPES = `
CREATE TABLE bench.shape AS SELECT * FROM (VALUES
  ('TITLE', 1, 0, 8), ('SOURCE', 2, 0, 0), ('SUMMARY', 3, 0, 40), ('SEVERITY', 4, 0, 0), ('AFFECTED', 5, 0, 0), ('TERM', 6, 0, 0),
  ('ALIAS', 7, 0, 0), ('TECHNICAL_DETAIL', 8, 1, 80), ('MITIGATION', 9, 1, 25), ('INDICATORS', 10, 2, 20)) shape (type, rank, slot, words);
CREATE UNLOGGED TABLE bench.plan (n int PRIMARY KEY, kind text, source_atom int, source_id uuid, handle text, mix float8, at timestamptz, advisory_id int, revision_id int);
CREATE UNLOGGED TABLE bench.slot (n int, slot int, audience int[], denied int[], tlp smallint, sheet_id bigint, PRIMARY KEY (n, slot));
CREATE FUNCTION bench.name_of(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT 'SMK-' || lpad(upper(to_hex(n)), 5, '0') || '-CRAWD' $$;
CREATE FUNCTION bench.system_of(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT floor(exp(bench.chance(n, 'system') * ln(3000)))::int $$;
CREATE FUNCTION bench.term_of(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'AML.T00' || (10 + floor(exp(bench.chance(n, 'term') * ln(60))))::int $$;
CREATE FUNCTION bench.alias_of(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'CVE-' || 2020 + n / 105000 || '-' || 10000 + n $$;

-- What a portion holds, as the hub stores it.
CREATE FUNCTION bench.content(n int, type text, words int, source text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE type
    WHEN 'SOURCE' THEN jsonb_build_object('is', 'source', 'organization', source)
    WHEN 'SEVERITY' THEN jsonb_build_object('is', 'severity', 'scheme', 'QUALITATIVE', 'value', '', 'vector', NULL,
      'level', (ARRAY['NONE', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'CRITICAL'])[1 + floor(bench.chance(n, 'level') * 7)::int])
    WHEN 'AFFECTED' THEN jsonb_build_object('is', 'affected', 'system', 'System ' || bench.system_of(n), 'kind', 'Model', 'developer', 'Developer ' || bench.system_of(n) % 97,
      'identifiers', jsonb_build_array('pkg:pypi/system-' || bench.system_of(n)), 'versions', NULL, 'status', 'AFFECTED')
    WHEN 'TERM' THEN jsonb_build_object('is', 'term', 'scheme', 'ATLAS', 'code', bench.term_of(n))
    WHEN 'ALIAS' THEN jsonb_build_object('is', 'alias', 'value', bench.alias_of(n))
    WHEN 'MITIGATION' THEN jsonb_build_object('is', 'mitigation', 'category', 'WORKAROUND', 'status', 'AVAILABLE', 'text', bench.prose(n, type, words))
    ELSE jsonb_build_object('is', 'prose', 'text', bench.prose(n, type, words)) END
$$;
`;

/** Of the batch in `bench.plan`. */
export const CROWD_PORTIONS: readonly string[] = [
  `INSERT INTO hub.portion (uid, advisory_id, sheet_id, valid_from, type, rank, lang, content, organization_id, audience, denied, tlp)
    SELECT bench.uuid(p.n, s.type), p.advisory_id, l.sheet_id, 1, s.type, s.rank, 'en', bench.content(p.n, s.type, s.words, p.handle),
      CASE WHEN s.type = 'SOURCE' THEN p.source_id END, l.audience, l.denied, l.tlp
    FROM bench.plan p CROSS JOIN bench.shape s JOIN bench.slot l ON l.n = p.n AND l.slot = s.slot ORDER BY p.n, s.rank`,
  `INSERT INTO hub.portion_marking (portion_id, marking, presence, audience, tlp)
    SELECT v.id, jsonb_build_object('tlp', (ARRAY['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'])[1 + v.tlp]), 'PLACEHOLDER', ARRAY[p.source_atom], v.tlp
    FROM bench.plan p JOIN hub.portion v USING (advisory_id)`,
  `INSERT INTO hub.portion_key (portion_id, advisory_id, type, key, audience, denied, tlp)
    SELECT v.id, p.advisory_id, v.type, key, v.audience, v.denied, v.tlp FROM bench.plan p JOIN hub.portion v USING (advisory_id),
      unnest(CASE v.type WHEN 'TERM' THEN ARRAY['ATLAS:' || bench.term_of(p.n)] WHEN 'ALIAS' THEN ARRAY[bench.alias_of(p.n)]
        ELSE ARRAY['name:system ' || bench.system_of(p.n), 'id:pkg:pypi/system-' || bench.system_of(p.n)] END) key
    WHERE v.type IN ('TERM', 'ALIAS', 'AFFECTED')`,
  // Those in front learn that something is withheld behind.
  `INSERT INTO hub.stub (advisory_id, portion, valid_from, type, rank, shown_tlp, audience, denied, tlp)
    SELECT p.advisory_id, v.uid, 1, v.type, v.rank, v.tlp, front.audience, front.denied, front.tlp
    FROM bench.plan p JOIN bench.slot front ON front.n = p.n AND front.slot = 0 JOIN hub.portion v USING (advisory_id) WHERE v.tlp > front.tlp`,
];
