import type { ClientBase } from 'pg';
import { HUB_ROLES, SERVING_ROLES } from './hub-roles.js';

/** What has to be known of an existing PostgreSQL before a hub trusts its rows to it. */
export interface ServerFacts {
  /** As `server_version_num`: 150004 for 15.4. */
  readonly version: number;
  readonly encoding: string;
  readonly standby: boolean;
  readonly database: string;
  readonly login: string;
  /** True when the login may make roles. */
  readonly makesRoles: boolean;
  /** True when the server's log takes values of the login's statements: in messages of errors, or beside logged statements. */
  readonly logsValues: boolean;
  /** True when hub_owner may make a schema in the database. */
  readonly ownerMayCreate: boolean;
  /** The login, and those of the hub's roles that there are. */
  readonly roles: readonly RoleFacts[];
}

export interface RoleFacts {
  readonly name: string;
  readonly logsIn: boolean;
  /** True when the login may act as it. */
  readonly usable: boolean;
  /** Roles that it is, or may act as, and that row security does not bind; for one that serves, the owner and the definer too. */
  readonly powers: readonly string[];
}

export async function readServerFacts(connection: ClientBase): Promise<ServerFacts> {
  const { rows: servers } = await connection.query<Omit<ServerFacts, 'roles'>>(SERVER, [HUB_ROLES.owner]);
  const { rows: roles } = await connection.query<RoleFacts>(ROLES, [
    Object.values(HUB_ROLES),
    SERVING_ROLES,
    OWNING_ROLES,
  ]);
  const [server] = servers;
  if (!server) throw new Error('PostgreSQL told nothing of itself');
  return { ...server, roles };
}

const SERVER = `
  SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_encoding') AS encoding,
         pg_is_in_recovery() AS standby,
         current_database()::text AS database,
         session_user::text AS login,
         current_setting('log_min_messages') NOT IN ('log', 'fatal', 'panic')
           OR current_setting('log_parameter_max_length') <> '0' AS "logsValues",
         (SELECT rolcreaterole FROM pg_roles WHERE rolname = session_user) AS "makesRoles",
         coalesce((SELECT has_database_privilege(oid, current_database(), 'CREATE') FROM pg_roles WHERE rolname = $1), false)
           AS "ownerMayCreate"`;

const OWNING_ROLES = [HUB_ROLES.owner, HUB_ROLES.definer];

/** MEMBER, not USAGE: a role that does not inherit a power can still take it up with SET ROLE. */
const ROLES = `
  SELECT r.rolname::text AS name,
         r.rolcanlogin AS "logsIn",
         pg_has_role(session_user, r.oid, 'MEMBER') AS usable,
         ARRAY(SELECT power.rolname::text
                 FROM pg_roles AS power
                WHERE pg_has_role(r.oid, power.oid, 'MEMBER')
                  AND (power.rolsuper OR power.rolbypassrls OR power.rolreplication
                       OR power.rolname IN ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')
                       OR r.rolname = ANY ($2) AND power.rolname = ANY ($3))
                ORDER BY 1) AS powers
    FROM pg_roles AS r
   WHERE r.rolname = ANY ($1) OR r.rolname = session_user
   ORDER BY 1`;
