import pg from 'pg';
import { createRolesSql, grantRolesSql, HUB_ROLES } from '../roles/hub-roles.js';
import { LOGINS, type Credentials } from './credentials.js';
import type { HubSession } from './hub-session.js';

/** The database of the embedded cluster. */
export const DATABASE = 'seamark';

const SETTING_UP = 7_326_276;

/** Makes the roles, the two logins and the database that are missing. Two hubs that begin at once take turns. */
export async function setUpCluster(session: HubSession, credentials: Credentials): Promise<void> {
  await session.query('SELECT pg_advisory_lock($1)', [SETTING_UP]);
  await session.query(createRolesSql);
  await makeLogin(session, LOGINS.owner, credentials.owner);
  await makeLogin(session, LOGINS.hub, credentials.hub);
  await session.query(grantRolesSql(LOGINS.owner, [HUB_ROLES.owner]));
  // Whoever gets hold of the serving login can become no role that row security lets through.
  await session.query(grantRolesSql(LOGINS.hub, [HUB_ROLES.reader, HUB_ROLES.writer, HUB_ROLES.relay]));
  await makeDatabase(session, DATABASE);
  await session.query('SELECT pg_advisory_unlock($1)', [SETTING_UP]);
}

async function makeLogin(session: HubSession, login: string, password: string): Promise<void> {
  const { rowCount } = await session.query('SELECT FROM pg_roles WHERE rolname = $1', [login]);
  if (rowCount === 0)
    await session.query(`CREATE ROLE ${login} LOGIN NOINHERIT PASSWORD ${pg.escapeLiteral(password)}`);
}

/** A database of hub_owner, to which nobody but the hub's logins may connect. */
export async function makeDatabase(session: HubSession, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const { rowCount } = await session.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await session.query(`CREATE DATABASE ${name} OWNER ${HUB_ROLES.owner}`);
  await session.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await session.query(`GRANT CONNECT ON DATABASE ${name} TO ${LOGINS.owner}, ${LOGINS.hub}`);
}
