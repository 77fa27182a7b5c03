import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/**
 * Tells of a new order exactly those who see it. A row of the log may ask for several labels together: that two portions passed each other
 * is to be seen by whoever sees both, and nobody else may learn that there are two.
 */
export class OrderOfPortions1763900000008 implements MigrationInterface {
  readonly name = 'OrderOfPortions1763900000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOGETHER);
    await runner.query(SHOWN);
    await runner.query(OWN_CHANGE);
    await runner.query(WRITING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Without the labels that count together, the log would tell of what is hidden.');
  }
}

const TOGETHER = `
-- Labels that must clear the viewer too, null for most; and whether nothing changed for them but the order.
ALTER TABLE hub.event_label ADD besides hub.label[] CHECK (cardinality(besides) > 0), ADD by_order boolean NOT NULL DEFAULT false;

CREATE FUNCTION hub.clears_each(besides hub.label[]) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  viewer hub.viewer := hub.viewer();
BEGIN
  RETURN NOT EXISTS (SELECT FROM unnest(besides) b
    WHERE NOT b.audience && viewer.atoms OR b.tlp > viewer.ceiling OR b.denied && viewer.atoms);
END $$;
CREATE FUNCTION hub.were_cleared(at timestamptz, besides hub.label[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT NOT EXISTS (SELECT FROM unnest(besides) b WHERE NOT hub.was_cleared(at, b.audience, b.denied))';
GRANT EXECUTE ON FUNCTION hub.clears_each(hub.label[]), hub.were_cleared(timestamptz, hub.label[]) TO hub_reader, hub_writer;

CREATE POLICY together ON hub.event_label AS RESTRICTIVE FOR SELECT TO hub_reader, hub_writer
  USING (besides IS NULL OR hub.clears_each(besides));
`;

const SHOWN = `
-- Whether two portions that the viewer may read today, or their placeholders, passed each other in a revision. As its caller, so row
-- security decides what there is to compare.
CREATE FUNCTION hub.order_shown(of_advisory int, of_sequence int) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN EXISTS (
    WITH place AS (
      SELECT p.uid, p.rank, p.valid_from, p.valid_to FROM hub.portion p WHERE p.advisory_id = of_advisory
      UNION ALL
      SELECT s.portion, s.rank, s.valid_from, s.valid_to FROM hub.stub s WHERE s.advisory_id = of_advisory
    ), staying AS (
      SELECT DISTINCT b.uid, b.rank AS before, n.rank AS after FROM place b JOIN place n ON n.uid = b.uid
      WHERE b.valid_from < of_sequence AND (b.valid_to IS NULL OR b.valid_to >= of_sequence)
        AND n.valid_from <= of_sequence AND (n.valid_to IS NULL OR n.valid_to > of_sequence)
    )
    SELECT FROM staying one JOIN staying other
      ON (one.before, one.uid) < (other.before, other.uid) AND (one.after, one.uid) > (other.after, other.uid));
END $$;
GRANT EXECUTE ON FUNCTION hub.order_shown(int, int) TO hub_reader, hub_writer;
`;

const OWN_CHANGE = `
CREATE OR REPLACE VIEW hub.own_change WITH (security_invoker = true) AS
SELECT l.id, l.advisory_id, l.revision_id, l.sequence, l.position, l.at FROM hub.event_label l
WHERE l.changed AND (
  CASE WHEN l.by_order THEN hub.order_shown(l.advisory_id, l.sequence)
  ELSE EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = l.advisory_id AND (p.valid_from = l.sequence OR p.valid_to = l.sequence))
    OR EXISTS (SELECT FROM hub.stub s WHERE s.advisory_id = l.advisory_id AND (s.valid_from = l.sequence OR s.valid_to = l.sequence))
    OR (l.withdrawn AND EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = l.advisory_id AND p.valid_to IS NULL))
  END
  OR (hub.was_cleared(l.at, l.audience, l.denied) AND (l.besides IS NULL OR hub.were_cleared(l.at, l.besides))));
`;

/** `write_revision` belongs to hub_definer by now, and only its owner may replace it. */
const WRITING = `
-- The viewers' timelines, of one revision.
CREATE FUNCTION hub.write_concerned(a hub.advisory, of_revision int, plan jsonb, labels hub.label[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO hub.event_label
      (advisory_id, revision_id, sequence, before, after, changed, by_order, withdrawn, besides, audience, denied, tlp)
    SELECT a.id, of_revision, (plan ->> 'sequence')::int, (c ->> 'before')::boolean, (c ->> 'after')::boolean,
      (c ->> 'changed')::boolean, (c ->> 'byOrder')::boolean, plan ->> 'state' = 'WITHDRAWN',
      nullif(ARRAY(SELECT labels[b::int + 1] FROM jsonb_array_elements_text(c -> 'besides') b), '{}'),
      l.audience, l.denied, l.tlp
    FROM jsonb_array_elements(plan -> 'concerned') c, LATERAL (SELECT (labels[(c ->> 'label')::int + 1]).*) l
$$;

SET LOCAL ROLE hub_definer;

CREATE OR REPLACE FUNCTION hub.write_revision(plan jsonb) RETURNS boolean
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
  PERFORM hub.write_concerned(a, revision, plan, labels);
  IF plan ->> 'eventId' IS NOT NULL THEN
    INSERT INTO hub.event_stage (revision_id, event_id, advisory_id, withdrawn, backfill, at)
      VALUES (revision, (plan ->> 'eventId')::uuid, a.id, plan ->> 'state' = 'WITHDRAWN', coalesce((plan ->> 'backfill')::boolean, false),
        (plan ->> 'chosenAt')::timestamptz);
  END IF;
  RETURN true;
END $$;

SET LOCAL ROLE hub_owner;
`;
