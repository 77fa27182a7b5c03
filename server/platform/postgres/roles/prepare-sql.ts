import pg from 'pg';
import { createRolesSql, grantRolesSql, HUB_ROLES } from './hub-roles.js';

/** The roles that one login needs to both migrate and serve. */
export const LOGIN_ROLES = [HUB_ROLES.owner, HUB_ROLES.reader, HUB_ROLES.writer, HUB_ROLES.relay];

/** Lets the owner make the schema in the database that one is connected to. */
export const grantCreateSql = `
DO $seamark$
BEGIN
  EXECUTE format('GRANT CREATE ON DATABASE %I TO ${HUB_ROLES.owner}', current_database());
END
$seamark$;`;

/**
 * Keeps what members write out of the server's log: messages of level ERROR repeat values of rows, and a log of statements repeats
 * what came with them. Only a superuser may set that; one that a provider lends may not, and then the hub warns at its start.
 */
function quietLogSql(login: string): string {
  const set = `ALTER ROLE ${pg.escapeIdentifier(login)} SET`;
  return `
DO $seamark$
BEGIN
  EXECUTE ${pg.escapeLiteral(`${set} log_min_messages = 'log'`)};
  EXECUTE ${pg.escapeLiteral(`${set} log_parameter_max_length = 0`)};
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'The log settings of the login were left as they are: %', SQLERRM;
END
$seamark$;`;
}

/**
 * What a database administrator runs once, as a superuser, in the database that a hub is to use. Running it again changes nothing.
 *
 * @param login - the login of DATABASE_URL; it must exist
 */
export function prepareSql(login: string): string {
  return [
    `-- Prepares this database for a Seamark hub that logs in as ${oneLine(login)}. Run it as a superuser, in that database.`,
    'BEGIN;',
    `-- The roles that the hub acts as. None logs in, none is above row security.${createRolesSql}`,
    `-- The login may act as them, and has none of their rights otherwise.${grantRolesSql(login, LOGIN_ROLES)}`,
    `-- The owner makes the schema "hub", which holds everything of the hub's.${grantCreateSql}`,
    `-- Messages about its statements may repeat what members wrote: the log takes none of level ERROR.${quietLogSql(login)}`,
    'COMMIT;',
    '',
  ].join('\n');
}

/** A name may hold anything; in a comment it must not begin another line. */
function oneLine(name: string): string {
  return pg.escapeIdentifier(name).replaceAll(/\s+/g, ' ');
}
