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
    'COMMIT;',
    '',
  ].join('\n');
}

/** A name may hold anything; in a comment it must not begin another line. */
function oneLine(name: string): string {
  return pg.escapeIdentifier(name).replaceAll(/\s+/g, ' ');
}
