/** Part of migration 13: people who are suspended hold nothing. */
export const SUSPENSIONS = `
CREATE FUNCTION hub.is_suspended(of_person int, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT EXISTS (SELECT FROM hub.person_suspension s WHERE s.person_id = of_person AND s.since <= at AND (s.until IS NULL OR s.until > at))';

SET LOCAL ROLE hub_definer;
-- As before; and one that is suspended holds PUBLIC alone.
CREATE OR REPLACE FUNCTION hub.atoms_at(of_person int, at timestamptz) RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH me AS (
    SELECT p.id, p.user_atom, o.id AS organization_id, o.handler_atom, o.source_atom, o.member_atom
    FROM hub.person p JOIN hub.organization o ON o.id = p.organization_id
    WHERE p.id = of_person AND p.since <= at AND (p.until IS NULL OR p.until > at) AND hub.is_active(o.id, at)
      AND NOT hub.is_suspended(p.id, at)
  ), roles AS (
    SELECT r.role FROM hub.person_role r JOIN me ON me.id = r.person_id
    WHERE r.since <= at AND (r.until IS NULL OR r.until > at)
  ), held AS (
    SELECT 0 AS atom
    UNION SELECT 1 FROM me
    UNION SELECT me.user_atom FROM me
    UNION SELECT me.member_atom FROM me
    UNION SELECT 2 FROM roles WHERE role = 'HUB_STEWARD'
    UNION SELECT me.handler_atom FROM me, roles WHERE role = 'HANDLER'
    UNION SELECT s.snapshot FROM hub.snapshot_member s, me, roles WHERE s.handler = me.handler_atom AND role = 'HANDLER'
    UNION SELECT me.source_atom FROM me, roles WHERE role IN ('AUTHOR', 'REVIEWER', 'HANDLER')
    UNION SELECT c.atom FROM me
      JOIN hub.community_membership m ON m.organization_id = me.organization_id AND m.since <= at AND (m.until IS NULL OR m.until > at)
      JOIN hub.community c ON c.id = m.community_id
  )
  SELECT array_agg(atom ORDER BY atom) FROM held
$$;
CREATE OR REPLACE FUNCTION hub.active_accounts(accounts text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.account FROM hub.person p
  WHERE p.account = ANY (accounts) AND p.since <= statement_timestamp() AND NOT hub.is_suspended(p.id, statement_timestamp())
    AND (p.until IS NULL OR p.until > statement_timestamp()) AND hub.is_active(p.organization_id, statement_timestamp())
$$;
CREATE OR REPLACE FUNCTION hub.has_role(of_person int, of_role text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN EXISTS (SELECT FROM hub.person p JOIN hub.person_role r ON r.person_id = p.id
    WHERE p.id = of_person AND r.role = of_role AND hub.is_active(p.organization_id, statement_timestamp())
      AND NOT hub.is_suspended(p.id, statement_timestamp())
      AND p.since <= statement_timestamp() AND (p.until IS NULL OR p.until > statement_timestamp())
      AND r.since <= statement_timestamp() AND (r.until IS NULL OR r.until > statement_timestamp()));
END $$;
-- As before; a suspension begins and ends as the rest does.
CREATE OR REPLACE FUNCTION hub.viewer_standing(token_row int, token_hash bytea) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH known AS (
    SELECT hub.viewer_of(token_row, token_hash) AS viewer
  ), moment AS (
    SELECT each.at FROM known JOIN hub.person p ON p.id = (known.viewer ->> 'person')::int, LATERAL (
      SELECT unnest(ARRAY[p.since, p.until]) AS at
      UNION ALL SELECT unnest(ARRAY[r.since, r.until]) FROM hub.person_role r WHERE r.person_id = p.id
      UNION ALL SELECT unnest(ARRAY[s.since, s.until]) FROM hub.person_suspension s WHERE s.person_id = p.id
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
SET LOCAL ROLE hub_owner;
`;

/** What there is to keep, as far as it is the viewer's to know. */
export const LISTS = `
-- Every organization, suspended ones too, and every community with its members: for stewards, who keep them.
CREATE FUNCTION hub.every_organization() RETURNS TABLE (id uuid, handle text, name text, sector text, country text, suspended boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.id, o.handle, o.name, o.sector, o.country, NOT hub.is_active(o.id, statement_timestamp())
  FROM hub.organization o WHERE hub.is_steward()
$$;
CREATE FUNCTION hub.every_community() RETURNS TABLE (id uuid, handle text, name text, members jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.id, c.handle, c.name, coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country) ORDER BY o.handle)
    FROM hub.community_membership m JOIN hub.organization o ON o.id = m.organization_id WHERE m.community_id = c.id AND m.until IS NULL), '[]')
  FROM hub.community c WHERE hub.is_steward()
$$;
-- People that are the viewer's matter, and itself.
CREATE FUNCTION hub.kept_people(of_organization text, beyond text, most int) RETURNS SETOF jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH office AS MATERIALIZED (
    SELECT hub.viewer_person() AS me, hub.administered() AS own, hub.is_steward() AS steward
  )
  SELECT hub.person_json(p.id) FROM office, hub.person p JOIN hub.organization o ON o.id = p.organization_id
  WHERE (of_organization IS NULL OR o.handle = of_organization) AND (beyond IS NULL OR p.account COLLATE "C" > beyond)
    AND (p.id = office.me OR o.handle = office.own OR (office.steward AND hub.keeps_person(p.id)))
  ORDER BY p.account COLLATE "C" LIMIT most
$$;
CREATE FUNCTION hub.kept_tokens(of_account text, beyond timestamptz, beyond_uid uuid, most int) RETURNS SETOF jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH office AS MATERIALIZED (
    SELECT hub.viewer_person() AS me, hub.administered() AS own, hub.in_person() AS in_person
  )
  SELECT hub.token_json(t.id) FROM office, hub.token t JOIN hub.person p ON p.id = t.person_id JOIN hub.organization o ON o.id = p.organization_id
  WHERE (of_account IS NULL OR p.account = of_account) AND office.in_person AND (p.id = office.me OR o.handle = office.own)
    AND (beyond IS NULL OR (t.created_at, t.uid) < (beyond, beyond_uid))
  ORDER BY t.created_at DESC, t.uid DESC LIMIT most
$$;
GRANT EXECUTE ON FUNCTION hub.every_organization(), hub.every_community(), hub.kept_people(text, text, int),
  hub.kept_tokens(text, timestamptz, uuid, int) TO hub_reader;
`;
