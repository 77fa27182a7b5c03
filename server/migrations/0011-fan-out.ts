import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** What one relay a process goes by: who would have an event, and whose rights have changed, without a look into anything written. */
export class FanOut1763900000011 implements MigrationInterface {
  readonly name = 'FanOut1763900000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RIGHTS);
    await runner.query(STANDING);
    await runner.query(LABELS);
    await runner.query(SURVEY);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Without what it counts, a relay could not tell whose rights have changed.');
  }
}

const RIGHTS = `
-- Changes of rights are counted inside COMMIT, as events are: whoever was looked up at one count, and is not named since, is as it was.
CREATE TABLE hub.rights_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint NOT NULL,
  transaction xid8 NOT NULL
) WITH (fillfactor = 10);
INSERT INTO hub.rights_head (version, transaction) VALUES (0, '0');

CREATE TABLE hub.rights_change (
  version bigint NOT NULL,
  -- As it is told by NOTIFY: person:1, organization:<id>.
  of text NOT NULL,
  PRIMARY KEY (version, of)
);
GRANT SELECT, UPDATE ON hub.rights_head TO hub_definer;
GRANT SELECT, INSERT, DELETE ON hub.rights_change TO hub_definer;

CREATE FUNCTION hub.count_rights() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  now_at bigint;
BEGIN
  -- One count a transaction, however many rows it changes.
  SELECT version INTO now_at FROM hub.rights_head
    WHERE transaction = pg_current_xact_id() AND xmin = pg_current_xact_id()::xid;
  IF now_at IS NULL THEN
    UPDATE hub.rights_head SET version = version + 1, transaction = pg_current_xact_id() RETURNING version INTO now_at;
    DELETE FROM hub.rights_change WHERE version <= now_at - 10000;
  END IF;
  INSERT INTO hub.rights_change (version, of) VALUES (now_at, format('%s:%s', TG_ARGV[0], changed ->> TG_ARGV[1]))
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
      ('token', 'person', 'person_id'), ('person', 'person', 'id'), ('person_role', 'person', 'person_id'),
      ('organization_activity', 'organization', 'organization_id'), ('community_membership', 'organization', 'organization_id'))
      AS told (name, of, key) LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER count_rights AFTER INSERT OR UPDATE OR DELETE ON hub.%I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hub.count_rights(%L, %L)', t.name, t.of, t.key);
  END LOOP;
END $$;
`;

const STANDING = `
-- A viewer, with the count of changes it was looked up at, and the time (milliseconds since 1970) that its rights have been as they are,
-- and will be: null where nothing began or ends.
CREATE FUNCTION hub.viewer_standing(token_row int, token_hash bytea) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH known AS (
    SELECT hub.viewer_of(token_row, token_hash) AS viewer
  ), moment AS (
    SELECT each.at FROM known JOIN hub.person p ON p.id = (known.viewer ->> 'person')::int, LATERAL (
      SELECT unnest(ARRAY[p.since, p.until]) AS at
      UNION ALL SELECT unnest(ARRAY[r.since, r.until]) FROM hub.person_role r WHERE r.person_id = p.id
      UNION ALL SELECT unnest(ARRAY[a.since, a.until]) FROM hub.organization_activity a WHERE a.organization_id = p.organization_id
      UNION ALL SELECT unnest(ARRAY[m.since, m.until]) FROM hub.community_membership m WHERE m.organization_id = p.organization_id
      UNION ALL SELECT t.expires_at FROM hub.token t WHERE t.id = (known.viewer ->> 'token')::int) each
  )
  SELECT known.viewer || jsonb_build_object(
    'version', (SELECT version FROM hub.rights_head),
    'since', (SELECT ceil(extract(epoch FROM max(at)) * 1000) FROM moment WHERE at <= statement_timestamp() AND isfinite(at)),
    'until', (SELECT floor(extract(epoch FROM min(at)) * 1000) FROM moment WHERE at > statement_timestamp() AND isfinite(at)))
  FROM known
$$;
GRANT EXECUTE ON FUNCTION hub.viewer_standing(int, bytea) TO hub_relay;
`;

const LABELS = `
-- A label by number. Recipient sets stand beside the HANDLERs that are in them, so that whoever holds the numbers can decide.
CREATE FUNCTION hub.label_numbers(audience int[], denied int[], tlp smallint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('tlp', tlp,
    'audience', audience || ARRAY(SELECT handler FROM hub.snapshot_member WHERE snapshot = ANY (audience)),
    'denied', denied || ARRAY(SELECT handler FROM hub.snapshot_member WHERE snapshot = ANY (denied)))
$$;

-- One event by labels and numbers alone: every label that a row of its advisory bears, and by their places in that list what the
-- event said of which, and under which the advisory stood before and after it.
CREATE FUNCTION hub.change_of(at_position bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH event AS MATERIALIZED (
    SELECT e.position, e.id, e.advisory_id, e.withdrawn, e.backfill, r.sequence
    FROM hub.event e JOIN hub.revision r ON r.id = e.revision_id WHERE e.position = at_position
  ), told AS MATERIALIZED (
    SELECT l.* FROM hub.event_label l WHERE l.advisory_id = (SELECT advisory_id FROM event)
  ), portion AS MATERIALIZED (
    SELECT p.id, p.valid_from, p.valid_to, p.audience, p.denied, p.tlp FROM hub.portion p WHERE p.advisory_id = (SELECT advisory_id FROM event)
  ), every AS (
    SELECT audience, denied, tlp FROM told
    UNION SELECT b.audience, b.denied, b.tlp FROM told, unnest(told.besides) b
    UNION SELECT audience, denied, tlp FROM portion
    UNION SELECT m.audience, m.denied, m.tlp FROM portion p JOIN hub.portion_marking m ON m.portion_id = p.id
    UNION SELECT s.audience, s.denied, s.tlp FROM hub.sheet s WHERE s.advisory_id = (SELECT advisory_id FROM event)
    UNION SELECT s.audience, s.denied, s.tlp FROM hub.stub s WHERE s.advisory_id = (SELECT advisory_id FROM event)
    UNION SELECT m.audience, m.denied, m.tlp FROM hub.remark m WHERE m.advisory_id = (SELECT advisory_id FROM event)
  ), label AS MATERIALIZED (
    SELECT every.*, row_number() OVER (ORDER BY tlp, audience, denied)::int - 1 AS place FROM every
  ), stood AS (
    SELECT l.place, bool_or(p.valid_from <= e.sequence - 1 AND (p.valid_to IS NULL OR p.valid_to > e.sequence - 1)) AS before,
      bool_or(p.valid_from <= e.sequence AND (p.valid_to IS NULL OR p.valid_to > e.sequence)) AS after
    FROM event e, portion p JOIN label l ON (l.audience, l.denied, l.tlp) = (p.audience, p.denied, p.tlp) GROUP BY l.place
  )
  SELECT jsonb_build_object(
    'position', e.position, 'id', e.id, 'withdrawn', e.withdrawn, 'backfill', e.backfill,
    'first', (SELECT floor(extract(epoch FROM min(at)) * 1000) FROM told),
    'labels', (SELECT jsonb_agg(hub.label_numbers(audience, denied, tlp) ORDER BY place) FROM label),
    'told', (SELECT jsonb_agg(jsonb_build_object('label', l.place, 'before', t.before, 'after', t.after, 'changed', t.changed,
        'besides', ARRAY(SELECT o.place FROM unnest(t.besides) b JOIN label o ON (o.audience, o.denied, o.tlp) = (b.audience, b.denied, b.tlp))))
      FROM told t JOIN label l ON (l.audience, l.denied, l.tlp) = (t.audience, t.denied, t.tlp) WHERE t.position = e.position),
    'stood', coalesce((SELECT jsonb_agg(jsonb_build_object('label', place, 'before', before, 'after', after)) FROM stood), '[]'))
  FROM event e
$$;
`;

const SURVEY = `
-- How far the log reaches, what came after a position, and whose rights have changed since a count of changes: all of one moment.
-- 'changed' is null when that is not known any more: then it may be anybody.
CREATE FUNCTION hub.survey(after bigint, most int, known bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object(
    'head', (SELECT position FROM hub.log_head),
    'at', floor(extract(epoch FROM clock_timestamp()) * 1000),
    'version', r.version,
    'changed', CASE WHEN known > r.version - 10000 THEN coalesce(
      (SELECT jsonb_agg(jsonb_build_object('version', c.version, 'of', c.of) ORDER BY c.version) FROM hub.rights_change c WHERE c.version > known), '[]') END,
    'events', coalesce((SELECT jsonb_agg(hub.change_of(e.position) ORDER BY e.position) FROM (
      SELECT position FROM hub.event WHERE position > after ORDER BY position LIMIT most) e), '[]'))
  FROM hub.rights_head r
$$;
GRANT EXECUTE ON FUNCTION hub.survey(bigint, int, bigint) TO hub_relay;
`;
