import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** The only ways to change an advisory: functions that check SOURCE of the signed viewer and write a revision whole. */
export class WritingAdvisories1763900000005 implements MigrationInterface {
  readonly name = 'WritingAdvisories1763900000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INTERNING);
    await runner.query(OPENING);
    await runner.query(WRITING);
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
  SELECT coalesce(jsonb_agg(name ORDER BY name), '[]') FROM (
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
-- The sheet of a revision for a label, made when it is not there yet.
CREATE FUNCTION hub.sheet_for(of_revision int, of_audience int[], of_denied int[], of_tlp smallint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  sheet bigint;
BEGIN
  SELECT id INTO sheet FROM hub.sheet
    WHERE revision_id = of_revision AND audience = of_audience AND denied = of_denied AND tlp = of_tlp;
  IF sheet IS NULL THEN
    INSERT INTO hub.sheet (advisory_id, revision_id, at, audience, denied, tlp)
      SELECT r.advisory_id, r.id, r.at, of_audience, of_denied, of_tlp FROM hub.revision r WHERE r.id = of_revision
      RETURNING id INTO sheet;
  END IF;
  RETURN sheet;
END $$;

CREATE FUNCTION hub.audience_of(label jsonb) RETURNS int[]
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT hub.intern(ARRAY(SELECT jsonb_array_elements_text(label -> ''audience'')))';
CREATE FUNCTION hub.denied_of(label jsonb) RETURNS int[]
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT hub.intern(ARRAY(SELECT jsonb_array_elements_text(label -> ''denied'')))';

-- Gives a version of a portion another label: it moves to another sheet of the same revision; a sheet left empty stays as a tombstone.
CREATE FUNCTION hub.relabel(of_version bigint, new_audience int[], new_denied int[], new_tlp smallint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  of_revision int;
BEGIN
  SELECT s.revision_id INTO of_revision FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id WHERE p.id = of_version;
  UPDATE hub.portion SET sheet_id = hub.sheet_for(of_revision, new_audience, new_denied, new_tlp),
    audience = new_audience, denied = new_denied, tlp = new_tlp WHERE id = of_version;
  UPDATE hub.portion_marking SET tlp = new_tlp WHERE portion_id = of_version;
  UPDATE hub.stub s SET shown_tlp = greatest(s.shown_tlp, new_tlp) FROM hub.portion p
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
  source_set int[];
  item jsonb;
  sheet bigint;
  version bigint;
  audience int[];
  denied int[];
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
  source_set := ARRAY[a.source_atom];
  UPDATE hub.advisory SET state = plan ->> 'state', sequence = seq WHERE id = a.id;
  INSERT INTO hub.revision (uid, advisory_id, sequence, state, at)
    VALUES ((plan ->> 'revisionId')::uuid, a.id, seq, plan ->> 'state', (plan ->> 'at')::timestamptz) RETURNING id INTO revision;

  UPDATE hub.portion SET valid_to = seq WHERE advisory_id = a.id AND valid_to IS NULL
    AND uid IN (SELECT jsonb_array_elements_text(plan -> 'close')::uuid);
  UPDATE hub.stub SET valid_to = seq WHERE advisory_id = a.id AND valid_to IS NULL
    AND portion IN (SELECT jsonb_array_elements_text(plan -> 'closeStubs')::uuid);

  FOR item IN SELECT jsonb_array_elements(plan -> 'open') LOOP
    audience := hub.audience_of(item -> 'label');
    denied := hub.denied_of(item -> 'label');
    IF NOT (audience @> source_set OR audience = '{0}') THEN
      RAISE EXCEPTION 'a label must clear its source';
    END IF;
    sheet := hub.sheet_for(revision, audience, denied, (item -> 'label' ->> 'tlp')::smallint);
    INSERT INTO hub.portion (uid, advisory_id, sheet_id, valid_from, type, rank, lang, content, keys, organization_id, audience, denied, tlp)
      VALUES ((item ->> 'id')::uuid, a.id, sheet, seq, item ->> 'type', (item ->> 'rank')::float8, item ->> 'lang', item -> 'content',
        ARRAY(SELECT jsonb_array_elements_text(item -> 'keys')), CASE WHEN item ->> 'type' = 'SOURCE' THEN a.source_id END,
        audience, denied, (item -> 'label' ->> 'tlp')::smallint)
      RETURNING id INTO version;
    INSERT INTO hub.portion_marking (portion_id, marking, presence, audience, tlp)
      VALUES (version, item -> 'marking', item ->> 'presence', source_set, (item -> 'label' ->> 'tlp')::smallint);
  END LOOP;

  FOR item IN SELECT jsonb_array_elements(plan -> 'tighten') LOOP
    PERFORM hub.relabel(p.id, hub.audience_of(item -> 'label'), hub.denied_of(item -> 'label'), (item -> 'label' ->> 'tlp')::smallint)
      FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NOT NULL AND p.id = (item ->> 'version')::bigint;
  END LOOP;

  INSERT INTO hub.stub (advisory_id, portion, valid_from, type, rank, shown_tlp, audience, denied, tlp)
    SELECT a.id, (s ->> 'portion')::uuid, seq, s ->> 'type', (s ->> 'rank')::float8, (s ->> 'tlp')::smallint,
      hub.audience_of(s -> 'label'), hub.denied_of(s -> 'label'), (s -> 'label' ->> 'tlp')::smallint
    FROM jsonb_array_elements(plan -> 'openStubs') s;
  INSERT INTO hub.remark (advisory_id, revision_id, is_a, text, audience, denied, tlp)
    SELECT a.id, revision, r ->> 'is', r ->> 'text', hub.audience_of(r -> 'label'), hub.denied_of(r -> 'label'), (r -> 'label' ->> 'tlp')::smallint
    FROM jsonb_array_elements(plan -> 'remarks') r;
  INSERT INTO hub.event_label (advisory_id, revision_id, sequence, before, after, changed, withdrawn, audience, denied, tlp)
    SELECT a.id, revision, seq, (l ->> 'before')::boolean, (l ->> 'after')::boolean, (l ->> 'changed')::boolean, plan ->> 'state' = 'WITHDRAWN',
      hub.audience_of(l -> 'label'), hub.denied_of(l -> 'label'), (l -> 'label' ->> 'tlp')::smallint
    FROM jsonb_array_elements(plan -> 'concerned') l;
  IF plan ->> 'eventId' IS NOT NULL THEN
    INSERT INTO hub.event_stage (revision_id, event_id, advisory_id, withdrawn, backfill, at)
      VALUES (revision, (plan ->> 'eventId')::uuid, a.id, plan ->> 'state' = 'WITHDRAWN', coalesce((plan ->> 'backfill')::boolean, false),
        (plan ->> 'chosenAt')::timestamptz);
  END IF;
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION hub.write_revision(jsonb) TO hub_writer;
`;
