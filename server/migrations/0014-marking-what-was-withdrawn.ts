import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/**
 * A withdrawn advisory can be marked more narrowly. Only the revision that withdraws it is a withdrawal: told as one again, a later one
 * would be news to whoever sees any of the advisory, about a portion that it may never have been shown.
 */
export class MarkingWhatWasWithdrawn1763900000014 implements MigrationInterface {
  readonly name = 'MarkingWhatWasWithdrawn1763900000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WRITING);
    await runner.query(TOLD);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Advisories marked since would be withdrawn twice.');
  }
}

/** The functions belong to hub_definer by now, and only their owner may replace them. `a` is the advisory as it was before. */
const WRITING = `
SET LOCAL ROLE hub_definer;

CREATE OR REPLACE FUNCTION hub.write_concerned(a hub.advisory, of_revision int, plan jsonb, labels hub.label[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO hub.event_label
      (advisory_id, revision_id, sequence, before, after, changed, by_order, withdrawn, besides, audience, denied, tlp)
    SELECT a.id, of_revision, (plan ->> 'sequence')::int, (c ->> 'before')::boolean, (c ->> 'after')::boolean,
      (c ->> 'changed')::boolean, (c ->> 'byOrder')::boolean, plan ->> 'state' = 'WITHDRAWN' AND a.state <> 'WITHDRAWN',
      nullif(ARRAY(SELECT labels[b::int + 1] FROM jsonb_array_elements_text(c -> 'besides') b), '{}'),
      l.audience, l.denied, l.tlp
    FROM jsonb_array_elements(plan -> 'concerned') c, LATERAL (SELECT (labels[(c ->> 'label')::int + 1]).*) l
$$;

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
      VALUES (revision, (plan ->> 'eventId')::uuid, a.id, plan ->> 'state' = 'WITHDRAWN' AND a.state <> 'WITHDRAWN',
        coalesce((plan ->> 'backfill')::boolean, false), (plan ->> 'chosenAt')::timestamptz);
  END IF;
  RETURN true;
END $$;

SET LOCAL ROLE hub_owner;
`;

/** What marks were set is told to those of the source who may see the portions, before and after: `highest` is the highest of their labels. */
const TOLD = `
DROP POLICY source ON hub.audit_entry;
CREATE POLICY source ON hub.audit_entry FOR SELECT TO hub_reader
  USING (of_advisory AND EXISTS (SELECT FROM hub.advisory a
      WHERE a.name = audit_entry.subject AND a.source_atom = ANY ((SELECT hub.viewer_atoms())::int[]))
    AND coalesce(array_position(ARRAY['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
      body::jsonb #>> '{detail,highest}') - 1, 0) <= (SELECT hub.viewer_ceiling()));
`;
