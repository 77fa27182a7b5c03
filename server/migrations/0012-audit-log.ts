import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** The audit log: who did what, kept for ever. Each entry holds on to the one before it by a hash, so that none can be changed unseen. */
export class AuditLog1763900000012 implements MigrationInterface {
  readonly name = 'AuditLog1763900000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOKEN_OF_CONTEXT);
    await runner.query(OFFICES);
    await runner.query(LOG);
    await runner.query(KEPT);
    await runner.query(APPENDING);
    await runner.query(VERIFYING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('What happened is not forgotten by a migration.');
  }
}

const TOKEN_OF_CONTEXT = `
-- What a token is called where it is told of: its number would tell how many there are.
ALTER TABLE hub.token ADD uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
ALTER TABLE hub.token ALTER uid DROP DEFAULT;

-- Which token was shown: administration asks whether it is a person's own, and the audit log says which it was.
ALTER TYPE hub.viewer ADD ATTRIBUTE token int;

SET LOCAL ROLE hub_definer;
-- '{atoms}|ceiling|person|token|expiry|hmac'. One without a token is of a hub that serves still and has not been started anew yet.
CREATE OR REPLACE FUNCTION hub.viewer() RETURNS hub.viewer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  context text := current_setting('hub.context', true);
  part text[];
  last int;
  held int[];
  signed bytea;
BEGIN
  IF context IS NULL OR context = '' THEN
    RETURN ROW('{}'::int[], 0::smallint, 0, 0);
  END IF;
  part := string_to_array(context, '|');
  last := cardinality(part);
  signed := convert_to(array_to_string(part[1:last - 1], '|'), 'UTF8');
  IF last NOT IN (5, 6)
    OR NOT EXISTS (
      SELECT FROM hub.context_key k
      WHERE encode(sha256(k.outer_pad || sha256(k.inner_pad || signed)), 'hex') = part[last])
    OR to_timestamp(part[last - 1]::float8) < clock_timestamp()
  THEN
    RAISE EXCEPTION 'invalid viewer context' USING ERRCODE = '42501';
  END IF;
  held := part[1]::int[];
  -- Which recipient sets a HANDLER is in is looked up with each statement: a set may be newer than the context.
  RETURN ROW(held || ARRAY(SELECT s.snapshot FROM hub.snapshot_member s WHERE s.handler = ANY (held)),
    part[2]::smallint, part[3]::int, CASE WHEN last = 6 THEN part[4]::int ELSE 0 END);
END $$;
SET LOCAL ROLE hub_owner;
`;

const OFFICES = `
-- Whether the viewer asks by a token of its own that is good at this moment: a service administers nothing.
CREATE FUNCTION hub.in_person() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  viewer hub.viewer := hub.viewer();
BEGIN
  RETURN EXISTS (SELECT FROM hub.token t WHERE t.id = viewer.token AND t.person_id = viewer.person AND t.kind = 'PERSONAL'
    AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > statement_timestamp()));
END $$;

-- Whether a person of an active organization has a role at this moment, whatever a context said a while ago.
CREATE FUNCTION hub.has_role(of_person int, of_role text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN EXISTS (SELECT FROM hub.person p JOIN hub.person_role r ON r.person_id = p.id
    WHERE p.id = of_person AND r.role = of_role AND hub.is_active(p.organization_id, statement_timestamp())
      AND p.since <= statement_timestamp() AND (p.until IS NULL OR p.until > statement_timestamp())
      AND r.since <= statement_timestamp() AND (r.until IS NULL OR r.until > statement_timestamp()));
END $$;

CREATE FUNCTION hub.is_steward() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'BEGIN RETURN hub.in_person() AND hub.has_role(hub.viewer_person(), ''HUB_STEWARD''); END';

-- The organization whose people and tokens the viewer keeps, by its handle; null for whoever keeps none.
CREATE FUNCTION hub.administered() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF hub.in_person() AND hub.has_role(hub.viewer_person(), 'ORG_ADMIN') THEN
    RETURN (SELECT o.handle FROM hub.person p JOIN hub.organization o ON o.id = p.organization_id WHERE p.id = hub.viewer_person());
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION hub.is_steward(), hub.administered() TO hub_reader, hub_writer;
`;

const LOG = `
-- The end of each chain: whoever appends holds it until its transaction is over, so that a chain is in the order of commits.
-- One chain tells of the hub's administration; what an organization does with its advisories has a chain of its own.
CREATE TABLE hub.audit_chain (
  chain text PRIMARY KEY CHECK (chain = 'hub' OR chain LIKE 'organization:%'),
  number bigint NOT NULL,
  at text NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32)
);

-- An entry is its body, JSON as text, which is what its hash is of; all else is read from that, and cannot say another thing.
CREATE TABLE hub.audit_entry (
  chain text NOT NULL REFERENCES hub.audit_chain,
  number bigint NOT NULL,
  body text NOT NULL CHECK (length(body) <= 10000),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  at text NOT NULL GENERATED ALWAYS AS (body::jsonb ->> 'at') STORED,
  account text GENERATED ALWAYS AS (body::jsonb ->> 'account') STORED,
  concerns text GENERATED ALWAYS AS (body::jsonb ->> 'concerns') STORED,
  act text NOT NULL GENERATED ALWAYS AS (body::jsonb ->> 'act') STORED,
  subject text NOT NULL GENERATED ALWAYS AS (body::jsonb ->> 'subject') STORED,
  of_advisory boolean NOT NULL GENERATED ALWAYS AS (body::jsonb ->> 'subject' ~ '^SMK-[0-9A-Z]{5}-[0-9A-Z]{5}$') STORED,
  PRIMARY KEY (chain, number)
);
CREATE INDEX audit_entry_at ON hub.audit_entry (at COLLATE "C" DESC, chain COLLATE "C" DESC, number DESC);
CREATE INDEX audit_entry_concerns ON hub.audit_entry (concerns);

ALTER TABLE hub.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY trusted ON hub.audit_entry FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true);
-- Stewards read how the hub is administered, and nothing of what organizations do.
CREATE POLICY steward ON hub.audit_entry FOR SELECT TO hub_reader
  USING (chain = 'hub' AND (SELECT hub.is_steward()));
-- Administrators read what concerns their organization. What is done with an advisory is none of it: they may not know of the advisory.
CREATE POLICY administrator ON hub.audit_entry FOR SELECT TO hub_reader
  USING (NOT of_advisory AND concerns = (SELECT hub.administered()));
-- A source reads what was done with those of its own advisories that it sees.
CREATE POLICY source ON hub.audit_entry FOR SELECT TO hub_reader
  USING (of_advisory AND EXISTS (SELECT FROM hub.advisory a
    WHERE a.name = audit_entry.subject AND a.source_atom = ANY ((SELECT hub.viewer_atoms())::int[])));
GRANT SELECT ON hub.audit_entry TO hub_reader;
GRANT SELECT, INSERT ON hub.audit_entry TO hub_definer;
GRANT SELECT, INSERT, UPDATE ON hub.audit_chain TO hub_definer;
`;

const KEPT = `
-- Rights can be granted anew by mistake; this has to be taken off on purpose.
CREATE FUNCTION hub.keep_audit() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only appended to' USING ERRCODE = '42501';
END $$;
REVOKE EXECUTE ON FUNCTION hub.keep_audit() FROM PUBLIC;
CREATE TRIGGER keep_audit BEFORE UPDATE OR DELETE ON hub.audit_entry FOR EACH ROW EXECUTE FUNCTION hub.keep_audit();
CREATE TRIGGER keep_all_audit BEFORE TRUNCATE ON hub.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION hub.keep_audit();
`;

const APPENDING = `
-- Says in the transaction at hand what it does. Who did it is taken from the signed context and never from the caller: account and
-- organization are null for the hub itself, which acts as a steward that is nobody. hash = SHA-256(hash of the entry before || body).
CREATE FUNCTION hub.append_audit(entry jsonb, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  viewer hub.viewer := hub.viewer();
  actor record;
  of_chain text;
  head hub.audit_chain;
  told text;
BEGIN
  SELECT p.account, o.handle, t.uid AS token INTO actor
    FROM hub.person p JOIN hub.organization o ON o.id = p.organization_id
    LEFT JOIN hub.token t ON t.id = viewer.token AND t.person_id = p.id WHERE p.id = viewer.person;
  IF actor.account IS NULL AND (viewer.person <> 0 OR NOT 2 = ANY (viewer.atoms)) THEN
    RAISE EXCEPTION 'only somebody can be said to have done a thing' USING ERRCODE = '42501';
  END IF;
  of_chain := CASE WHEN entry ->> 'act' ~ '^(hub|organization|community|person|token)[.]' THEN 'hub' ELSE 'organization:' || actor.handle END;
  INSERT INTO hub.audit_chain VALUES (of_chain, 0, '', decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
  UPDATE hub.audit_chain SET number = number + 1 WHERE chain = of_chain RETURNING * INTO head;
  head.at := greatest(head.at COLLATE "C", to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C");
  told := jsonb_build_object(
    'chain', of_chain, 'number', head.number, 'at', head.at,
    'account', actor.account, 'organization', actor.handle, 'token', actor.token,
    'act', entry ->> 'act', 'subject', entry ->> 'subject',
    'concerns', coalesce(entry ->> 'concerns', actor.handle), 'detail', entry -> 'detail')::text;
  head.hash := sha256(head.hash || convert_to(told, 'UTF8'));
  INSERT INTO hub.audit_entry (chain, number, body, hash) VALUES (of_chain, head.number, told, head.hash);
  UPDATE hub.audit_chain SET at = head.at, hash = head.hash WHERE chain = of_chain;
END $$;
GRANT EXECUTE ON FUNCTION hub.append_audit(jsonb, timestamptz) TO hub_writer;
`;

const VERIFYING = `
-- Every chain, reckoned anew: how many entries it has, the hash of its last, and the number of the first that does not hold on to the
-- one before, or is missing; null where all do.
CREATE FUNCTION hub.verify_audit() RETURNS TABLE (chain text, entries bigint, hash text, broken bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH reckoned AS (
    SELECT e.chain, e.number, e.hash, row_number() OVER own AS place, (e.body::jsonb ->> 'number')::bigint AS told,
      sha256(coalesce(lag(e.hash) OVER own, decode(repeat('00', 32), 'hex')) || convert_to(e.body, 'UTF8')) AS expected
    FROM hub.audit_entry e WINDOW own AS (PARTITION BY e.chain ORDER BY e.number)
  ), held AS (
    SELECT r.chain, count(*) AS entries,
      min(r.place) FILTER (WHERE r.number <> r.place OR r.told <> r.number OR r.hash <> r.expected) AS broken
    FROM reckoned r GROUP BY r.chain
  )
  SELECT c.chain, coalesce(h.entries, 0), encode(c.hash, 'hex'), coalesce(h.broken, CASE
      WHEN c.number <> coalesce(h.entries, 0)
        OR c.hash <> coalesce((SELECT e.hash FROM hub.audit_entry e WHERE e.chain = c.chain AND e.number = c.number), c.hash)
      THEN least(c.number, coalesce(h.entries, 0)) + 1 END)
  FROM hub.audit_chain c LEFT JOIN held h ON h.chain = c.chain ORDER BY c.chain
$$;
GRANT EXECUTE ON FUNCTION hub.verify_audit() TO hub_relay;
`;
