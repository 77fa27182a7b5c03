import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** A draft can be submitted for the approval of somebody who did not write it. */
export class Reviews1763900000022 implements MigrationInterface {
  readonly name = 'Reviews1763900000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WRITERS);
    await runner.query(READING);
    await runner.query(TURNING);
    await runner.query(HOLDING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('What waits for approval would be published without it.');
  }
}

const TABLES = `
-- Who saved a draft, whatever became of what they wrote.
CREATE TABLE hub.draft_writer (
  advisory_id int NOT NULL REFERENCES hub.advisory,
  person_id int NOT NULL REFERENCES hub.person,
  PRIMARY KEY (advisory_id, person_id)
);

-- The last round of a draft's review; the audit log keeps every one. Read and written by the functions below and nothing else.
CREATE TABLE hub.review (
  advisory_id int PRIMARY KEY REFERENCES hub.advisory,
  submitted_by int NOT NULL REFERENCES hub.person,
  submitted_at timestamptz NOT NULL,
  verdict text CHECK (verdict IN ('APPROVED', 'RETURNED')),
  decided_by int REFERENCES hub.person,
  decided_at timestamptz,
  note text,
  CHECK ((verdict IS NULL) = (decided_by IS NULL) AND (verdict IS NULL) = (decided_at IS NULL))
);
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['draft_writer', 'review'] LOOP
    EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE hub.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY trusted ON hub.%I FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON hub.%I TO hub_definer', t);
  END LOOP;
END $$;
`;

const WRITERS = `
CREATE FUNCTION hub.keep_draft_writer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO hub.draft_writer SELECT NEW.advisory_id, p.id FROM hub.person p WHERE p.id = hub.viewer_person()
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER draft_writer AFTER INSERT ON hub.revision
  FOR EACH ROW WHEN (NEW.state = 'DRAFT') EXECUTE FUNCTION hub.keep_draft_writer();
`;

const READING = `
-- For whoever stands for the source and is shown all of it: a round may be about what a lower ceiling does not show.
CREATE FUNCTION hub.review_of(of_name text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('submittedBy', s.account, 'submittedAt', floor(extract(epoch FROM r.submitted_at) * 1000),
    'verdict', r.verdict, 'decidedBy', d.account, 'decidedAt', floor(extract(epoch FROM r.decided_at) * 1000), 'note', r.note,
    'isOwn', r.submitted_by = hub.viewer_person() OR EXISTS (SELECT FROM hub.draft_writer w
      WHERE w.advisory_id = a.id AND w.person_id = hub.viewer_person()))
  FROM hub.advisory a JOIN hub.review r ON r.advisory_id = a.id
  JOIN hub.person s ON s.id = r.submitted_by LEFT JOIN hub.person d ON d.id = r.decided_by
  WHERE a.name = of_name AND a.source_atom = ANY (hub.viewer_atoms()) AND hub.viewer_ceiling() = 4
$$;

-- Whether a draft waits for approval, whatever the viewer's ceiling: nobody publishes past a review.
CREATE FUNCTION hub.awaits_approval(of_name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM hub.advisory a JOIN hub.review r ON r.advisory_id = a.id
    WHERE a.name = of_name AND a.source_atom = ANY (hub.viewer_atoms()) AND a.state = 'IN_REVIEW' AND r.verdict IS NULL)
$$;
GRANT EXECUTE ON FUNCTION hub.review_of(text), hub.awaits_approval(text) TO hub_reader, hub_writer;
`;

const TURNING = `
-- False when the draft is not where this turn starts from, or it is not this viewer's to make.
CREATE FUNCTION hub.submit_draft(of_name text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  of_advisory int;
BEGIN
  UPDATE hub.advisory SET state = 'IN_REVIEW'
    WHERE name = of_name AND source_atom = ANY (hub.viewer_atoms()) AND state = 'DRAFT'
      AND hub.has_role(hub.viewer_person(), 'AUTHOR')
    RETURNING id INTO of_advisory;
  IF of_advisory IS NULL THEN
    RETURN false;
  END IF;
  INSERT INTO hub.review (advisory_id, submitted_by, submitted_at) VALUES (of_advisory, hub.viewer_person(), at)
    ON CONFLICT (advisory_id) DO UPDATE SET submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at,
      verdict = NULL, decided_by = NULL, decided_at = NULL, note = NULL;
  RETURN true;
END $$;

-- Approved by a REVIEWER who neither wrote nor submitted it; returned by any REVIEWER, or taken back by an AUTHOR.
CREATE FUNCTION hub.decide_review(of_name text, decision text, remark text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me int := hub.viewer_person();
  of_advisory int;
BEGIN
  SELECT a.id INTO of_advisory FROM hub.advisory a
    WHERE a.name = of_name AND a.source_atom = ANY (hub.viewer_atoms()) AND a.state = 'IN_REVIEW' FOR UPDATE;
  IF of_advisory IS NULL OR NOT (hub.has_role(me, 'REVIEWER') OR decision = 'RETURNED' AND hub.has_role(me, 'AUTHOR')) THEN
    RETURN false;
  END IF;
  IF decision = 'APPROVED' AND (hub.viewer_ceiling() < 4
      OR EXISTS (SELECT FROM hub.draft_writer w WHERE w.advisory_id = of_advisory AND w.person_id = me)
      OR EXISTS (SELECT FROM hub.review r WHERE r.advisory_id = of_advisory AND r.submitted_by = me)) THEN
    RETURN false;
  END IF;
  UPDATE hub.review SET verdict = decision, decided_by = me, decided_at = at, note = remark WHERE advisory_id = of_advisory;
  IF decision = 'RETURNED' THEN
    UPDATE hub.advisory SET state = 'DRAFT' WHERE id = of_advisory;
  END IF;
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION hub.submit_draft(text, timestamptz), hub.decide_review(text, text, text, timestamptz) TO hub_writer;
`;

const HOLDING = `
-- Whatever an action forgot: what waits for approval is not published.
CREATE FUNCTION hub.hold_in_review() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM hub.review r WHERE r.advisory_id = NEW.id AND r.verdict = 'APPROVED') THEN
    RAISE EXCEPTION 'not approved' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER held_in_review BEFORE UPDATE ON hub.advisory
  FOR EACH ROW WHEN (OLD.state = 'IN_REVIEW' AND NEW.state = 'PUBLISHED') EXECUTE FUNCTION hub.hold_in_review();
`;
