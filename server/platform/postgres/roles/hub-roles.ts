import pg from 'pg';

/**
 * The roles that the hub acts as, none of which logs in. `owner` owns the schema and migrates; `definer` owns the trusted
 * functions; `reader` answers viewers, `writer` carries out their mutations, `relay` follows the log and sees no content.
 */
export const HUB_ROLES = {
  owner: 'hub_owner',
  definer: 'hub_definer',
  reader: 'hub_reader',
  writer: 'hub_writer',
  relay: 'hub_relay',
} as const;
export type HubRole = (typeof HUB_ROLES)[keyof typeof HUB_ROLES];

/** Those that serve: they may be neither the owner nor the definer, even for a moment. */
export const SERVING_ROLES: readonly HubRole[] = [HUB_ROLES.reader, HUB_ROLES.writer, HUB_ROLES.relay];

const names = Object.values(HUB_ROLES)
  .map((name) => `'${name}'`)
  .join(', ');

/**
 * Makes the roles that are missing. NOINHERIT: hub_owner must be able to give functions to hub_definer, without having its rights.
 * Roles belong to the whole server, so another database's hub may make the same ones at the same moment.
 */
export const createRolesSql = `
DO $seamark$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY[${names}] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', role);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;
  END LOOP;
  IF NOT pg_catalog.pg_has_role('${HUB_ROLES.owner}', '${HUB_ROLES.definer}', 'MEMBER') THEN
    GRANT ${HUB_ROLES.definer} TO ${HUB_ROLES.owner};
  END IF;
END
$seamark$;`;

/** Lets `login` act as `roles` by SET ROLE, and have none of their rights otherwise where PostgreSQL can say so (16 and newer). */
export function grantRolesSql(login: string, roles: readonly HubRole[]): string {
  const grant = `GRANT ${roles.join(', ')} TO ${pg.escapeIdentifier(login)}`;
  return `
DO $seamark$
BEGIN
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE ${pg.escapeLiteral(`${grant} WITH INHERIT FALSE, SET TRUE`)};
  ELSE
    EXECUTE ${pg.escapeLiteral(grant)};
  END IF;
END
$seamark$;`;
}
