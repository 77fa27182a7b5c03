import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PEOPLE, TOKENS } from './0013-people-and-tokens.js';
import { LISTS, SUSPENSIONS } from './0013-suspensions-and-lists.js';
import { HAND_OVER } from './hand-over.js';

/** Who takes part is kept by those whose matter it is: trusted functions ask the signed viewer, whatever an action forgot. */
export class Administration1763900000013 implements MigrationInterface {
  readonly name = 'Administration1763900000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SUSPENSIONS);
    await runner.query(OFFICE);
    await runner.query(STEWARDS);
    await runner.query(PEOPLE);
    await runner.query(TOKENS);
    await runner.query(LISTS);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Members are not dropped by a migration.');
  }
}

const TABLES = `
-- A person stays the same one when it is taken in again: when it was out stands here.
CREATE TABLE hub.person_suspension (
  person_id int NOT NULL REFERENCES hub.person,
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (person_id, since)
);
ALTER TABLE hub.token ADD purpose text NOT NULL DEFAULT '' CHECK (length(purpose) <= 200),
  ADD issued_by int REFERENCES hub.person;
CREATE INDEX token_person ON hub.token (person_id);
CREATE INDEX person_organization ON hub.person (organization_id);

ALTER TABLE hub.person_suspension ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.person_suspension FORCE ROW LEVEL SECURITY;
CREATE POLICY trusted ON hub.person_suspension FOR ALL TO hub_definer, hub_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON hub.person_suspension TO hub_definer;
SET LOCAL ROLE hub_definer;
GRANT EXECUTE ON FUNCTION hub.tell_rights(), hub.count_rights() TO hub_owner;
SET LOCAL ROLE hub_owner;
CREATE TRIGGER tell_rights AFTER INSERT OR UPDATE OR DELETE ON hub.person_suspension
  FOR EACH ROW EXECUTE FUNCTION hub.tell_rights('person', 'person_id');
CREATE CONSTRAINT TRIGGER count_rights AFTER INSERT OR UPDATE OR DELETE ON hub.person_suspension
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hub.count_rights('person', 'person_id');

-- Rows are written as they are by the hub itself alone, which is nobody: it plants the first. Everybody else goes by the functions below.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organization', 'organization_activity', 'community', 'community_membership', 'person', 'person_role', 'token'] LOOP
    EXECUTE format('DROP POLICY steward ON hub.%I', t);
    EXECUTE format('CREATE POLICY founder ON hub.%I FOR ALL TO hub_writer
      USING (2 = ANY ((SELECT hub.viewer_atoms())::int[]) AND (SELECT hub.viewer_person()) = 0)', t);
    EXECUTE format('GRANT INSERT, UPDATE ON hub.%I TO hub_definer', t);
  END LOOP;
END $$;
INSERT INTO hub.audit_chain VALUES ('hub', 0, '', decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
`;

const OFFICE = `
-- Whoever administers goes in turn: what one has looked up stays so until its transaction is over. Answers what the viewer may
-- do at this moment, which its context may say of a minute ago.
CREATE FUNCTION hub.take_office() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM hub.audit_chain WHERE chain = 'hub' FOR UPDATE;
  RETURN (SELECT jsonb_build_object('inPerson', hub.in_person() AND cardinality(hub.atoms_at(v.person, statement_timestamp())) > 1,
      'steward', hub.is_steward(), 'administers', hub.administered(), 'ceiling', v.ceiling, 'account', p.account, 'organization', o.handle)
    FROM hub.viewer() v LEFT JOIN hub.person p ON p.id = v.person LEFT JOIN hub.organization o ON o.id = p.organization_id);
END $$;

-- What the hub's own clock says, but never a time to come: else what was just granted would not hold yet.
CREATE FUNCTION hub.by_now(moment timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT least(moment, date_trunc(''milliseconds'', clock_timestamp()))';

CREATE FUNCTION hub.only_for(holds boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF holds IS NOT TRUE THEN
    RAISE EXCEPTION 'not this viewer''s to do' USING ERRCODE = '42501';
  END IF;
END $$;

-- How many of an organization's people have a role at this moment, one left aside. Null counts the whole hub's.
CREATE FUNCTION hub.holders(of_role text, of_organization uuid, beside int) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT count(DISTINCT r.person_id)::int FROM hub.person_role r JOIN hub.person p ON p.id = r.person_id
  WHERE r.role = of_role AND p.id <> beside AND (of_organization IS NULL OR p.organization_id = of_organization) AND hub.has_role(p.id, of_role)
$$;
-- Whether somebody of an organization can administer it: has the role, and a token of its own to do it by.
CREATE FUNCTION hub.is_administered(of_organization uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM hub.person p JOIN hub.token t ON t.person_id = p.id
    WHERE p.organization_id = of_organization AND hub.has_role(p.id, 'ORG_ADMIN') AND t.kind = 'PERSONAL'
      AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > statement_timestamp()))
$$;
-- Who keeps the hub, for the hub itself alone, which gives a steward a new token when that has lost its own.
CREATE FUNCTION hub.stewards() RETURNS TABLE (account text, organization text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.account, o.handle FROM hub.viewer() v, hub.person p JOIN hub.organization o ON o.id = p.organization_id
  WHERE 2 = ANY (v.atoms) AND v.person = 0 AND hub.has_role(p.id, 'HUB_STEWARD') ORDER BY p.id
$$;
GRANT EXECUTE ON FUNCTION hub.take_office(), hub.stewards() TO hub_writer;
`;

const STEWARDS = `
-- Any organization, for a steward; its own, for an administrator.
CREATE FUNCTION hub.kept_organization(of_handle text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country,
    'active', hub.is_active(o.id, statement_timestamp()), 'administered', hub.is_administered(o.id))
  FROM hub.organization o WHERE o.handle = of_handle AND (hub.is_steward() OR o.handle = hub.administered())
$$;

CREATE FUNCTION hub.admit_organization(o jsonb, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM hub.only_for(hub.is_steward());
  INSERT INTO hub.organization (id, handle, name, sector, country)
    VALUES ((o ->> 'id')::uuid, o ->> 'handle', o ->> 'name', o ->> 'sector', o ->> 'country');
  INSERT INTO hub.organization_activity (organization_id, since) VALUES ((o ->> 'id')::uuid, hub.by_now(moment));
END $$;

CREATE FUNCTION hub.stand_organization(of_handle text, active boolean, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  o uuid := (SELECT id FROM hub.organization WHERE handle = of_handle);
BEGIN
  PERFORM hub.only_for(hub.is_steward());
  IF active THEN
    INSERT INTO hub.organization_activity (organization_id, since) VALUES (o, hub.by_now(moment))
      ON CONFLICT (organization_id, since) DO UPDATE SET until = NULL, ended_as = NULL;
  ELSE
    UPDATE hub.organization_activity SET until = greatest(since, hub.by_now(moment)), ended_as = 'SUSPENDED' WHERE organization_id = o AND until IS NULL;
  END IF;
END $$;

-- Any community, with the handles of its members: for a steward alone.
CREATE FUNCTION hub.kept_community(of_handle text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('id', c.id, 'handle', c.handle, 'name', c.name, 'listed', c.listed, 'members', ARRAY(
    SELECT o.handle FROM hub.community_membership m JOIN hub.organization o ON o.id = m.organization_id
    WHERE m.community_id = c.id AND m.until IS NULL ORDER BY o.handle))
  FROM hub.community c WHERE c.handle = of_handle AND hub.is_steward()
$$;

CREATE FUNCTION hub.create_community(c jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM hub.only_for(hub.is_steward());
  INSERT INTO hub.community (id, handle, name, listed)
    VALUES ((c ->> 'id')::uuid, c ->> 'handle', c ->> 'name', (c ->> 'listed')::boolean);
END $$;

CREATE FUNCTION hub.stand_member(of_community text, of_organization text, member boolean, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  c uuid := (SELECT id FROM hub.community WHERE handle = of_community);
  o uuid := (SELECT id FROM hub.organization WHERE handle = of_organization);
BEGIN
  PERFORM hub.only_for(hub.is_steward());
  IF member THEN
    INSERT INTO hub.community_membership (community_id, organization_id, since) VALUES (c, o, hub.by_now(moment))
      ON CONFLICT (organization_id, community_id, since) DO UPDATE SET until = NULL;
  ELSE
    UPDATE hub.community_membership SET until = greatest(since, hub.by_now(moment)) WHERE community_id = c AND organization_id = o AND until IS NULL;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION hub.kept_organization(text), hub.admit_organization(jsonb, timestamptz), hub.stand_organization(text, boolean, timestamptz),
  hub.kept_community(text), hub.create_community(jsonb), hub.stand_member(text, text, boolean, timestamptz) TO hub_writer;
`;
