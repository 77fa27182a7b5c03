/** Part of migration 13: who keeps whom, and whose token is whose to end. */
export const PEOPLE = `
-- Whose matter a person is: its organization's administrators'; a steward's where it is of the steward's own organization or
-- administers another, or where nobody can administer that.
CREATE FUNCTION hub.keeps_person(of_person int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM hub.person p JOIN hub.organization o ON o.id = p.organization_id WHERE p.id = of_person AND (
    o.handle = hub.administered() OR (hub.is_steward() AND (hub.has_role(p.id, 'ORG_ADMIN') OR NOT hub.is_administered(o.id)
      OR p.organization_id = (SELECT me.organization_id FROM hub.person me WHERE me.id = hub.viewer_person())))))
$$;

CREATE FUNCTION hub.person_json(of_person int) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('account', p.account, 'name', p.name, 'since', p.since,
    'organization', jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country),
    'suspended', hub.is_suspended(p.id, statement_timestamp()) OR coalesce(p.until <= statement_timestamp(), false),
    'roles', coalesce((SELECT jsonb_agg(r.role ORDER BY r.role) FROM hub.person_role r
      WHERE r.person_id = p.id AND r.since <= statement_timestamp() AND (r.until IS NULL OR r.until > statement_timestamp())), '[]'))
  FROM hub.person p JOIN hub.organization o ON o.id = p.organization_id WHERE p.id = of_person
$$;

-- A person that is the viewer's matter, or the viewer itself; and who else there is of those that must not be missing.
CREATE FUNCTION hub.kept_person(of_account text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT hub.person_json(p.id) || jsonb_build_object(
    'otherAdmins', hub.holders('ORG_ADMIN', p.organization_id, p.id), 'otherStewards', hub.holders('HUB_STEWARD', NULL, p.id),
    'administered', hub.is_administered(p.organization_id), 'active', cardinality(hub.atoms_at(p.id, statement_timestamp())) > 1,
    'tokens', (SELECT count(*) FROM hub.token t WHERE t.person_id = p.id AND t.revoked_at IS NULL
      AND (t.expires_at IS NULL OR t.expires_at > statement_timestamp())))
  FROM hub.person p WHERE p.account = of_account AND (hub.keeps_person(p.id) OR p.id = hub.viewer_person())
$$;

-- False when somebody is called so.
CREATE FUNCTION hub.add_person(p jsonb, moment timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  o hub.organization;
  made int;
BEGIN
  SELECT * INTO o FROM hub.organization WHERE handle = p ->> 'organization';
  PERFORM hub.only_for(NOT p -> 'roles' ? 'HUB_STEWARD' AND (o.handle = hub.administered()
    OR (hub.is_steward() AND NOT hub.is_administered(o.id) AND p -> 'roles' = '["ORG_ADMIN"]')));
  IF EXISTS (SELECT FROM hub.person WHERE account = p ->> 'account') THEN
    RETURN false;
  END IF;
  INSERT INTO hub.person (account, name, organization_id, since)
    VALUES (p ->> 'account', p ->> 'name', o.id, hub.by_now(moment)) RETURNING id INTO made;
  INSERT INTO hub.person_role (person_id, role, since)
    SELECT DISTINCT made, role, hub.by_now(moment) FROM jsonb_array_elements_text(p -> 'roles') role;
  RETURN true;
END $$;

-- Roles of an organization are given and taken by its administrators, never to themselves; that of a steward by stewards, among their own
-- people; an administrator by a steward, where nobody can administer.
CREATE FUNCTION hub.change_roles(of_account text, given text[], taken text[], moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  p hub.person;
  o hub.organization;
  at timestamptz := hub.by_now(moment);
BEGIN
  SELECT * INTO p FROM hub.person WHERE account = of_account;
  SELECT * INTO o FROM hub.organization WHERE id = p.organization_id;
  PERFORM hub.only_for(
    ('HUB_STEWARD' <> ALL (given || taken) OR (hub.is_steward()
      AND p.organization_id = (SELECT me.organization_id FROM hub.person me WHERE me.id = hub.viewer_person())))
    AND (p.id <> hub.viewer_person() OR given = '{}')
    AND (o.handle = hub.administered() OR given || taken <@ ARRAY['HUB_STEWARD']
      OR (hub.is_steward() AND taken = '{}' AND given = ARRAY['ORG_ADMIN'] AND NOT hub.is_administered(o.id))));
  UPDATE hub.person_role SET until = greatest(since, at) WHERE person_id = p.id AND role = ANY (taken) AND (until IS NULL OR until > at);
  INSERT INTO hub.person_role (person_id, role, since) SELECT DISTINCT p.id, wanted.role, at FROM unnest(given) AS wanted (role)
    WHERE NOT EXISTS (SELECT FROM hub.person_role r WHERE r.person_id = p.id AND r.role = wanted.role AND (r.until IS NULL OR r.until > at))
    ON CONFLICT (person_id, role, since) DO UPDATE SET until = NULL;
END $$;

CREATE FUNCTION hub.stand_person(of_account text, active boolean, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  p hub.person;
BEGIN
  SELECT * INTO p FROM hub.person WHERE account = of_account;
  PERFORM hub.only_for((SELECT handle FROM hub.organization WHERE id = p.organization_id) = hub.administered());
  IF active THEN
    UPDATE hub.person_suspension SET until = greatest(since, hub.by_now(moment)) WHERE person_id = p.id AND until IS NULL;
  ELSE
    INSERT INTO hub.person_suspension (person_id, since) VALUES (p.id, hub.by_now(moment))
      ON CONFLICT (person_id, since) DO UPDATE SET until = NULL;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION hub.kept_person(text), hub.add_person(jsonb, timestamptz), hub.change_roles(text, text[], text[], timestamptz),
  hub.stand_person(text, boolean, timestamptz) TO hub_writer;
`;

export const TOKENS = `
-- Everything of a token but what it is checked by.
CREATE FUNCTION hub.token_json(of_token int) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('id', t.uid, 'account', p.account, 'organization', o.handle, 'kind', t.kind, 'purpose', t.purpose,
    'ceiling', t.ceiling, 'createdAt', t.created_at, 'expiresAt', t.expires_at, 'revokedAt', t.revoked_at, 'issuedBy', b.account)
  FROM hub.token t JOIN hub.person p ON p.id = t.person_id JOIN hub.organization o ON o.id = p.organization_id
  LEFT JOIN hub.person b ON b.id = t.issued_by WHERE t.id = of_token
$$;
-- One's own tokens, and those of the organization that one administers.
CREATE FUNCTION hub.keeps_token(of_token int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT hub.in_person() AND EXISTS (SELECT FROM hub.token t JOIN hub.person p ON p.id = t.person_id JOIN hub.organization o ON o.id = p.organization_id
    WHERE t.id = of_token AND (p.id = hub.viewer_person() OR o.handle = hub.administered()))
$$;
CREATE FUNCTION hub.kept_token(of_uid uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT hub.token_json(t.id) FROM hub.token t WHERE t.uid = of_uid AND hub.keeps_token(t.id)';

-- Never above the ceiling of the token that asks for it, never for ever, and never for somebody that is another's matter.
CREATE FUNCTION hub.issue_token(new jsonb, new_hash bytea, moment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  p hub.person;
  o hub.organization;
  made int;
BEGIN
  SELECT * INTO p FROM hub.person WHERE account = new ->> 'account';
  SELECT * INTO o FROM hub.organization WHERE id = p.organization_id;
  PERFORM hub.only_for(hub.in_person() AND (new ->> 'ceiling')::smallint <= hub.viewer_ceiling()
    AND (new ->> 'expiresAt')::timestamptz <= moment + interval '366 days'
    AND (p.id = hub.viewer_person() OR o.handle = hub.administered()
      OR (hub.is_steward() AND hub.has_role(p.id, 'ORG_ADMIN') AND NOT hub.is_administered(o.id))));
  INSERT INTO hub.token (uid, hash, person_id, kind, purpose, ceiling, created_at, expires_at, issued_by)
    VALUES ((new ->> 'id')::uuid, new_hash, p.id, new ->> 'kind', new ->> 'purpose', (new ->> 'ceiling')::smallint,
      hub.by_now(moment), (new ->> 'expiresAt')::timestamptz, hub.viewer_person())
    RETURNING id INTO made;
  RETURN hub.token_json(made);
END $$;

CREATE FUNCTION hub.revoke_token(of_uid uuid, moment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  of_token int := (SELECT id FROM hub.token WHERE uid = of_uid);
BEGIN
  PERFORM hub.only_for(hub.keeps_token(of_token));
  UPDATE hub.token SET revoked_at = hub.by_now(moment) WHERE id = of_token AND revoked_at IS NULL;
  RETURN hub.token_json(of_token);
END $$;
GRANT EXECUTE ON FUNCTION hub.kept_token(uuid), hub.issue_token(jsonb, bytea, timestamptz), hub.revoke_token(uuid, timestamptz) TO hub_writer;
`;
