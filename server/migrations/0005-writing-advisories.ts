import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** The only ways to change an advisory: functions that check SOURCE of the signed viewer and write a revision whole. */
export class WritingAdvisories1763900000005 implements MigrationInterface {
  readonly name = 'WritingAdvisories1763900000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INTERNING);
    await runner.query(OPENING);
    await runner.query(WRITING);
    await runner.query(WRITE_PORTIONS);
    await runner.query(WRITE_REVISION);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Writing is not taken away by a migration.');
  }
}

const INTERNING = `
-- Atoms by name, sorted; more than 16 HANDLERs become one SNAPSHOT. An unknown name is a fault: names are checked before.
CREATE FUNCTION hub.intern(names text[]) RETURNS int[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  handlers int[];
  others int[];
  snapshot_ref text;
  snapshot int;
BEGIN
  SELECT coalesce(array_agg(a.id ORDER BY a.id) FILTER (WHERE a.kind = 'HANDLER'), '{}'),
         coalesce(array_agg(a.id ORDER BY a.id) FILTER (WHERE a.kind <> 'HANDLER'), '{}')
    INTO handlers, others
    FROM (SELECT DISTINCT name FROM unnest(names) name) n
    JOIN hub.atom a ON a.kind = split_part(n.name, ':', 1) AND a.ref = substr(n.name, length(split_part(n.name, ':', 1)) + 2);
  IF cardinality(handlers) + cardinality(others) <> (SELECT count(DISTINCT name) FROM unnest(names) name) THEN
    RAISE EXCEPTION 'unknown atom';
  END IF;
  IF cardinality(handlers) > 16 THEN
    snapshot_ref := encode(sha256(convert_to(handlers::text, 'UTF8')), 'hex');
    INSERT INTO hub.atom (kind, ref) VALUES ('SNAPSHOT', snapshot_ref) ON CONFLICT DO NOTHING;
    SELECT id INTO snapshot FROM hub.atom WHERE kind = 'SNAPSHOT' AND ref = snapshot_ref;
    INSERT INTO hub.snapshot_member SELECT snapshot, handler FROM unnest(handlers) handler ON CONFLICT DO NOTHING;
    handlers := ARRAY[snapshot];
  END IF;
  RETURN ARRAY(SELECT atom FROM unnest(handlers || others) atom ORDER BY atom);
END $$;

CREATE FUNCTION hub.atom_names(atoms int[]) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(jsonb_agg(name ORDER BY name COLLATE "C"), '[]') FROM (
    SELECT DISTINCT CASE WHEN a.ref = '' THEN a.kind ELSE a.kind || ':' || a.ref END AS name
    FROM unnest(atoms) held
    LEFT JOIN hub.snapshot_member s ON s.snapshot = held
    JOIN hub.atom a ON a.id = coalesce(s.handler, held)) named
$$;
CREATE FUNCTION hub.label_json(audience int[], denied int[], tlp smallint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT jsonb_build_object(''audience'', hub.atom_names(audience), ''denied'', hub.atom_names(denied), ''tlp'', tlp)';
`;

const OPENING = `
-- Everything of an advisory, for an AUTHOR of its source that is about to change it: locked, labels by name. Null for everyone else.
CREATE FUNCTION hub.open_advisory(of_name text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  a hub.advisory;
BEGIN
  SELECT * INTO a FROM hub.advisory
    WHERE name = of_name AND source_atom = ANY (hub.viewer_atoms()) FOR UPDATE;
  IF a.id IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN jsonb_build_object(
    'uid', a.uid, 'name', a.name, 'kind', a.kind, 'state', a.state, 'sequence', a.sequence,
    'portions', coalesce((SELECT jsonb_agg(jsonb_build_object(
        'version', p.id::text, 'id', p.uid, 'type', p.type, 'lang', p.lang, 'rank', p.rank, 'content', p.content,
        'marking', m.marking, 'presence', m.presence, 'label', hub.label_json(p.audience, p.denied, p.tlp)) ORDER BY p.rank, p.uid)
      FROM hub.portion p JOIN hub.portion_marking m ON m.portion_id = p.id
      WHERE p.advisory_id = a.id AND p.valid_to IS NULL), '[]'),
    'stubs', coalesce((SELECT jsonb_agg(jsonb_build_object(
        'portion', s.portion, 'type', s.type, 'rank', s.rank, 'tlp', s.shown_tlp, 'label', hub.label_json(s.audience, s.denied, s.tlp)) ORDER BY s.rank, s.portion)
      FROM hub.stub s WHERE s.advisory_id = a.id AND s.valid_to IS NULL), '[]'),
    'past', coalesce((SELECT jsonb_agg(jsonb_build_object(
        'version', p.id::text, 'portion', p.uid, 'label', hub.label_json(p.audience, p.denied, p.tlp)) ORDER BY p.id)
      FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NOT NULL), '[]'));
END $$;
GRANT EXECUTE ON FUNCTION hub.open_advisory(text) TO hub_writer;
`;

const WRITING = `
CREATE TYPE hub.label AS (audience int[], denied int[], tlp smallint);

-- The labels of a plan, each made of atoms once; the plan's rows say which is theirs by its place, from 0.
CREATE FUNCTION hub.labels_of(plan jsonb) RETURNS hub.label[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  item jsonb;
  labels hub.label[] := '{}';
BEGIN
  FOR item IN SELECT jsonb_array_elements(plan -> 'labels') LOOP
    labels := labels || ROW(
      hub.intern(ARRAY(SELECT jsonb_array_elements_text(item -> 'audience'))),
      hub.intern(ARRAY(SELECT jsonb_array_elements_text(item -> 'denied'))),
      (item ->> 'tlp')::smallint)::hub.label;
  END LOOP;
  RETURN labels;
END $$;

-- The sheet of a revision for a label, made when it is not there yet.
CREATE FUNCTION hub.sheet_for(of_revision int, label hub.label) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  sheet bigint;
BEGIN
  SELECT id INTO sheet FROM hub.sheet
    WHERE revision_id = of_revision AND audience = label.audience AND denied = label.denied AND tlp = label.tlp;
  IF sheet IS NULL THEN
    INSERT INTO hub.sheet (advisory_id, revision_id, at, audience, denied, tlp)
      SELECT r.advisory_id, r.id, r.at, label.audience, label.denied, label.tlp FROM hub.revision r WHERE r.id = of_revision
      RETURNING id INTO sheet;
  END IF;
  RETURN sheet;
END $$;

-- Gives a version of a portion another label: it moves to another sheet of the same revision; a sheet left empty stays as a tombstone.
CREATE FUNCTION hub.relabel(of_version bigint, label hub.label) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  of_revision int;
BEGIN
  SELECT s.revision_id INTO of_revision FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id WHERE p.id = of_version;
  UPDATE hub.portion SET sheet_id = hub.sheet_for(of_revision, label),
    audience = label.audience, denied = label.denied, tlp = label.tlp WHERE id = of_version;
  UPDATE hub.portion_marking SET tlp = label.tlp WHERE portion_id = of_version;
  UPDATE hub.stub s SET shown_tlp = greatest(s.shown_tlp, label.tlp) FROM hub.portion p
    WHERE p.id = of_version AND s.portion = p.uid AND s.valid_to IS NOT NULL
      AND s.valid_from < p.valid_to AND s.valid_to > p.valid_from;
END $$;

-- A draft keeps no history: its rows go, and are written afresh.
CREATE FUNCTION hub.wipe_draft(of_advisory int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DELETE FROM hub.remark WHERE advisory_id = of_advisory;
  DELETE FROM hub.portion WHERE advisory_id = of_advisory;
  DELETE FROM hub.sheet WHERE advisory_id = of_advisory;
  DELETE FROM hub.revision WHERE advisory_id = of_advisory;
$$;
`;

const WRITE_REVISION = `
-- Carries out a revision plan, whole or not at all. Answers false when another writer took the sequence number.
CREATE FUNCTION hub.write_revision(plan jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  a hub.advisory;
  seq int := (plan ->> 'sequence')::int;
  revision int;
  labels hub.label[];
BEGIN
  SELECT * INTO a FROM hub.advisory WHERE uid = (plan ->> 'uid')::uuid FOR UPDATE;
  IF a.id IS NULL THEN
    INSERT INTO hub.advisory (uid, name, kind, state, source_id, source_atom, sequence)
      SELECT (plan ->> 'uid')::uuid, plan ->> 'name', plan ->> 'kind', plan ->> 'state', o.id, o.source_atom, seq
      FROM hub.organization o WHERE o.handle = plan ->> 'source' RETURNING * INTO a;
  ELSIF a.state IN ('DRAFT', 'IN_REVIEW') AND seq = a.sequence THEN
    PERFORM hub.wipe_draft(a.id);
  ELSIF seq <> a.sequence + 1 THEN
    RETURN false;
  END IF;
  IF a.source_atom IS NULL OR NOT a.source_atom = ANY (hub.viewer_atoms()) THEN
    RAISE EXCEPTION 'not the source' USING ERRCODE = '42501';
  END IF;
  labels := hub.labels_of(plan);
  UPDATE hub.advisory SET state = plan ->> 'state', sequence = seq WHERE id = a.id;
  INSERT INTO hub.revision (uid, advisory_id, sequence, state, at)
    VALUES ((plan ->> 'revisionId')::uuid, a.id, seq, plan ->> 'state', (plan ->> 'at')::timestamptz) RETURNING id INTO revision;
  -- Stubs first: one that ends now is of the past already when the versions of its portion are tightened.
  PERFORM hub.write_stubs(a.id, plan, labels);
  PERFORM hub.write_portions(a, revision, plan, labels);
  INSERT INTO hub.remark (advisory_id, revision_id, is_a, text, audience, denied, tlp)
    SELECT a.id, revision, r ->> 'is', r ->> 'text', l.audience, l.denied, l.tlp
    FROM jsonb_array_elements(plan -> 'remarks') r, LATERAL (SELECT (labels[(r ->> 'label')::int + 1]).*) l;
  INSERT INTO hub.event_label (advisory_id, revision_id, sequence, before, after, changed, withdrawn, audience, denied, tlp)
    SELECT a.id, revision, seq, (c ->> 'before')::boolean, (c ->> 'after')::boolean, (c ->> 'changed')::boolean,
      plan ->> 'state' = 'WITHDRAWN', l.audience, l.denied, l.tlp
    FROM jsonb_array_elements(plan -> 'concerned') c, LATERAL (SELECT (labels[(c ->> 'label')::int + 1]).*) l;
  IF plan ->> 'eventId' IS NOT NULL THEN
    INSERT INTO hub.event_stage (revision_id, event_id, advisory_id, withdrawn, backfill, at)
      VALUES (revision, (plan ->> 'eventId')::uuid, a.id, plan ->> 'state' = 'WITHDRAWN', coalesce((plan ->> 'backfill')::boolean, false),
        (plan ->> 'chosenAt')::timestamptz);
  END IF;
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION hub.write_revision(jsonb) TO hub_writer;
`;

const WRITE_PORTIONS = `
-- Ends versions, begins others on the sheets of their labels, and tightens earlier ones, those that just ended among them.
CREATE FUNCTION hub.write_portions(a hub.advisory, of_revision int, plan jsonb, labels hub.label[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  seq int := (plan ->> 'sequence')::int;
BEGIN
  UPDATE hub.portion SET valid_to = seq WHERE advisory_id = a.id AND valid_to IS NULL
    AND uid IN (SELECT jsonb_array_elements_text(plan -> 'close')::uuid);
  DELETE FROM hub.portion_key k USING hub.portion p WHERE p.id = k.portion_id AND p.advisory_id = a.id AND p.valid_to = seq;
  WITH opened AS (
    SELECT item, (item ->> 'id')::uuid AS uid, (labels[(item ->> 'label')::int + 1]).*
    FROM jsonb_array_elements(plan -> 'open') item
  ), sheets AS (
    INSERT INTO hub.sheet (advisory_id, revision_id, at, audience, denied, tlp)
      SELECT DISTINCT a.id, of_revision, (plan ->> 'at')::timestamptz, audience, denied, tlp FROM opened
      RETURNING id, audience, denied, tlp
  ), versions AS (
    INSERT INTO hub.portion (uid, advisory_id, sheet_id, valid_from, type, rank, lang, content, organization_id, audience, denied, tlp)
      SELECT o.uid, a.id, s.id, seq, item ->> 'type', (item ->> 'rank')::float8, item ->> 'lang', item -> 'content',
        CASE WHEN item ->> 'type' = 'SOURCE' THEN a.source_id END,
        o.audience, o.denied, o.tlp
      FROM opened o JOIN sheets s ON s.audience = o.audience AND s.denied = o.denied AND s.tlp = o.tlp
      RETURNING id, uid
  ), keys AS (
    INSERT INTO hub.portion_key (portion_id, advisory_id, type, key, audience, denied, tlp)
      SELECT v.id, a.id, item ->> 'type', key, o.audience, o.denied, o.tlp
      FROM versions v JOIN opened o ON o.uid = v.uid, jsonb_array_elements_text(item -> 'keys') key
  )
  INSERT INTO hub.portion_marking (portion_id, marking, presence, audience, tlp)
    SELECT v.id, item -> 'marking', item ->> 'presence', ARRAY[a.source_atom], o.tlp
    FROM versions v JOIN opened o ON o.uid = v.uid;
  IF EXISTS (SELECT FROM unnest(labels) l WHERE NOT (l.audience @> ARRAY[a.source_atom] OR l.audience @> '{0}')) THEN
    RAISE EXCEPTION 'a label must clear its source';
  END IF;
  PERFORM hub.relabel(p.id, labels[(t ->> 'label')::int + 1])
    FROM jsonb_array_elements(plan -> 'tighten') t JOIN hub.portion p ON p.id = (t ->> 'version')::bigint
    WHERE p.advisory_id = a.id AND p.valid_to IS NOT NULL;
END $$;

CREATE FUNCTION hub.write_stubs(of_advisory int, plan jsonb, labels hub.label[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE hub.stub SET valid_to = (plan ->> 'sequence')::int WHERE advisory_id = of_advisory AND valid_to IS NULL
    AND portion IN (SELECT jsonb_array_elements_text(plan -> 'closeStubs')::uuid);
  INSERT INTO hub.stub (advisory_id, portion, valid_from, type, rank, shown_tlp, audience, denied, tlp)
    SELECT of_advisory, (s ->> 'portion')::uuid, (plan ->> 'sequence')::int, s ->> 'type', (s ->> 'rank')::float8, (s ->> 'tlp')::smallint,
      l.audience, l.denied, l.tlp
    FROM jsonb_array_elements(plan -> 'openStubs') s, LATERAL (SELECT (labels[(s ->> 'label')::int + 1]).*) l;
END $$;
`;
