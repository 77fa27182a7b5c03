import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** Advisories as revisions, sheets, portions and stubs, each row with its label. */
export class Advisories1763900000003 implements MigrationInterface {
  readonly name = 'Advisories1763900000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PORTIONS);
    await runner.query(EXISTENCE);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Advisories are not dropped by a migration.');
  }
}

const LABEL = `
  audience int[] NOT NULL CHECK (cardinality(audience) > 0 AND hub.is_sorted_set(audience)),
  denied int[] NOT NULL DEFAULT '{}' CHECK (hub.is_sorted_set(denied)),
  tlp smallint NOT NULL CHECK (tlp BETWEEN 0 AND 4)`;

const TABLES = `
CREATE TABLE hub.advisory (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL UNIQUE,
  name text NOT NULL UNIQUE CHECK (name ~ '^SMK-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$'),
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
  source_id uuid NOT NULL REFERENCES hub.organization,
  source_atom int NOT NULL REFERENCES hub.atom,
  sequence int NOT NULL CHECK (sequence >= 1)
);
CREATE INDEX advisory_drafts ON hub.advisory (source_id) WHERE state IN ('DRAFT', 'IN_REVIEW');

-- What one commit did to an advisory. Its time is null until that commit gives it.
CREATE TABLE hub.revision (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL UNIQUE,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  sequence int NOT NULL,
  state text NOT NULL,
  at timestamptz,
  UNIQUE (advisory_id, sequence)
);

-- A revision for one audience: the unit of row security, and later of signature and delivery.
CREATE TABLE hub.sheet (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  advisory_id int NOT NULL REFERENCES hub.advisory,
  revision_id int NOT NULL REFERENCES hub.revision,
  at timestamptz,
  ${LABEL},
  UNIQUE (id, audience, denied, tlp),
  UNIQUE (revision_id, audience, denied, tlp)
);
CREATE INDEX sheet_newest ON hub.sheet (at DESC, advisory_id);
CREATE INDEX sheet_of_advisory ON hub.sheet (advisory_id, at);
`;

const PORTIONS = `
-- One version of a portion. Current while valid_to is null; a foreign key keeps its label that of its sheet.
CREATE TABLE hub.portion (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  sheet_id bigint NOT NULL,
  valid_from int NOT NULL,
  valid_to int CHECK (valid_to > valid_from),
  type text NOT NULL,
  rank float8 NOT NULL,
  lang text NOT NULL,
  content jsonb NOT NULL,
  organization_id uuid REFERENCES hub.organization,
  ${LABEL},
  FOREIGN KEY (sheet_id, audience, denied, tlp) REFERENCES hub.sheet (id, audience, denied, tlp)
);
CREATE UNIQUE INDEX portion_current ON hub.portion (uid) WHERE valid_to IS NULL;
CREATE INDEX portion_of_advisory ON hub.portion (advisory_id, valid_from);
CREATE INDEX portion_of_sheet ON hub.portion (sheet_id);
CREATE INDEX portion_source ON hub.portion (organization_id) WHERE type = 'SOURCE';

-- What a current portion is found under: TERM scheme:code, ALIAS value, AFFECTED identifiers and name. A row a key, because
-- equality of texts is leakproof and so may use its index before row security has its say; no operator of arrays is.
CREATE TABLE hub.portion_key (
  portion_id bigint NOT NULL REFERENCES hub.portion ON DELETE CASCADE,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  type text NOT NULL,
  key text NOT NULL,
  ${LABEL},
  PRIMARY KEY (portion_id, key)
);
CREATE INDEX portion_key_found ON hub.portion_key (key, type);
CREATE INDEX portion_key_of_advisory ON hub.portion_key (advisory_id, type);

-- As the source stated it: recipients, persons and exclusions, for the source alone.
CREATE TABLE hub.portion_marking (
  portion_id bigint PRIMARY KEY REFERENCES hub.portion ON DELETE CASCADE,
  marking jsonb NOT NULL,
  presence text NOT NULL CHECK (presence IN ('PLACEHOLDER', 'HIDDEN')),
  ${LABEL}
);

-- That a portion is withheld, for those who see another portion of the advisory.
CREATE TABLE hub.stub (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  portion uuid NOT NULL,
  valid_from int NOT NULL,
  valid_to int CHECK (valid_to > valid_from),
  type text NOT NULL,
  rank float8 NOT NULL,
  shown_tlp smallint NOT NULL,
  ${LABEL}
);
CREATE INDEX stub_of_advisory ON hub.stub (advisory_id);

-- A revision's note, a withdrawal's reason.
CREATE TABLE hub.remark (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  revision_id int NOT NULL REFERENCES hub.revision,
  is_a text NOT NULL CHECK (is_a IN ('NOTE', 'REASON')),
  text text NOT NULL,
  ${LABEL}
);
CREATE INDEX remark_of_advisory ON hub.remark (advisory_id);

-- The viewers' timelines: for each label that a commit concerned, whether it stood before, stands after, and changed.
CREATE TABLE hub.event_label (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  advisory_id int NOT NULL REFERENCES hub.advisory,
  revision_id int NOT NULL REFERENCES hub.revision,
  sequence int NOT NULL,
  position bigint,
  at timestamptz,
  before boolean NOT NULL,
  after boolean NOT NULL,
  changed boolean NOT NULL,
  withdrawn boolean NOT NULL,
  ${LABEL}
);
CREATE INDEX event_label_newest ON hub.event_label (at DESC, advisory_id) WHERE changed;
CREATE INDEX event_label_of_advisory ON hub.event_label (advisory_id, sequence);
CREATE INDEX event_label_of_revision ON hub.event_label (revision_id);
CREATE INDEX event_label_position ON hub.event_label (position);

CALL hub.secure('hub.sheet');
CALL hub.secure('hub.portion');
CALL hub.secure('hub.portion_key');
CALL hub.secure('hub.portion_marking');
CALL hub.secure('hub.stub');
CALL hub.secure('hub.remark');
CALL hub.secure('hub.event_label');
`;

const EXISTENCE = `
-- Tables without a label of their own: a row is there for whoever sees what it holds together. Exact where a union of labels would be too wide.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['advisory', 'revision'] LOOP
    EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE hub.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY trusted ON hub.%I FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON hub.%I TO hub_reader, hub_writer', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON hub.%I TO hub_definer', t);
  END LOOP;
END $$;
CREATE POLICY viewer ON hub.advisory FOR SELECT TO hub_reader, hub_writer
  USING (EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = advisory.id));
CREATE POLICY viewer ON hub.revision FOR SELECT TO hub_reader, hub_writer
  USING (EXISTS (SELECT FROM hub.event_label l WHERE l.revision_id = revision.id AND l.changed)
    OR EXISTS (SELECT FROM hub.sheet s WHERE s.revision_id = revision.id));

-- Whether the viewer was cleared for a label at an earlier time. Tightening governs the past, so a row of the log may speak of
-- what is hidden by now: it then counts for those alone who could see it when it happened.
CREATE FUNCTION hub.was_cleared(at timestamptz, audience int[], denied int[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT audience && held.atoms AND NOT denied && held.atoms FROM (SELECT hub.my_atoms_at(at) AS atoms) held';
GRANT EXECUTE ON FUNCTION hub.was_cleared(timestamptz, int[], int[]) TO hub_reader, hub_writer;

-- The viewer's own changes: changed labels that clear it and are borne out by what it may read today, or was cleared for then.
CREATE VIEW hub.own_change WITH (security_invoker = true) AS
SELECT l.id, l.advisory_id, l.revision_id, l.sequence, l.position, l.at FROM hub.event_label l
WHERE l.changed AND (
  EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = l.advisory_id AND (p.valid_from = l.sequence OR p.valid_to = l.sequence))
  OR EXISTS (SELECT FROM hub.stub s WHERE s.advisory_id = l.advisory_id AND (s.valid_from = l.sequence OR s.valid_to = l.sequence))
  OR (l.withdrawn AND EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = l.advisory_id AND p.valid_to IS NULL))
  OR hub.was_cleared(l.at, l.audience, l.denied));

-- Of these, the ones after which the advisory stood for the viewer: its own timeline. Counted, and dated, by these alone.
CREATE VIEW hub.own_turn WITH (security_invoker = true) AS
SELECT c.* FROM hub.own_change c
WHERE EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = c.advisory_id
    AND p.valid_from <= c.sequence AND (p.valid_to IS NULL OR p.valid_to > c.sequence))
  OR EXISTS (SELECT FROM hub.event_label l WHERE l.revision_id = c.revision_id AND l.after
    AND hub.was_cleared(l.at, l.audience, l.denied));

-- Of the changes, the ones before or after which the advisory stood for the viewer: its events. A placeholder's label is wider
-- than those who see a portion beside it, so a change of one may clear a viewer for whom there is no advisory at all.
CREATE VIEW hub.own_event WITH (security_invoker = true) AS
SELECT c.* FROM hub.own_change c
WHERE EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = c.advisory_id
    AND p.valid_from <= c.sequence AND (p.valid_to IS NULL OR p.valid_to >= c.sequence))
  OR EXISTS (SELECT FROM hub.event_label l WHERE l.revision_id = c.revision_id AND (l.before OR l.after)
    AND hub.was_cleared(l.at, l.audience, l.denied));
GRANT SELECT ON hub.own_change, hub.own_turn, hub.own_event TO hub_reader, hub_writer;

-- Members see active organizations; whoever sees a SOURCE portion sees its organization.
CREATE POLICY viewer ON hub.organization FOR SELECT TO hub_reader, hub_writer
  USING ((1 = ANY ((SELECT hub.viewer_atoms())::int[]) AND hub.is_active(id, statement_timestamp()))
    OR member_atom = ANY ((SELECT hub.viewer_atoms())::int[])
    OR EXISTS (SELECT FROM hub.portion p WHERE p.type = 'SOURCE' AND p.organization_id = organization.id));

-- Idempotency keys, of one account and one mutation; kept for 7 days.
CREATE TABLE hub.idempotency (
  person_id int NOT NULL REFERENCES hub.person,
  mutation text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  advisory_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT statement_timestamp(),
  PRIMARY KEY (person_id, mutation, key)
);
ALTER TABLE hub.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON hub.idempotency FOR ALL TO hub_writer USING (person_id = (SELECT hub.viewer_person()));
CREATE POLICY trusted ON hub.idempotency FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.idempotency TO hub_writer;
`;
