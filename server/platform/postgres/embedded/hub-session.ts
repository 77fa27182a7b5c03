import { QuietClient } from '../quiet-client.js';
import { LOGINS, type Credentials } from './credentials.js';
import { LOCALHOST } from './ports.js';

/**
 * A hub's own session in its cluster. While it lasts, no other hub on the same data folder stops the server: each
 * holds one lock shared, and only who then gets it alone, because everybody else has left, may stop it.
 * It is the superuser's, for whom PostgreSQL keeps connections back, so that a full server cannot shut a hub out.
 */
export type HubSession = QuietClient;

/** Any number that nobody else locks in the database `postgres` of this cluster. */
const PRESENCE = 7_326_275;

/** Waits while another hub is stopping the server, and then throws, since the connection goes with it. */
export async function joinServer(port: number, credentials: Credentials): Promise<HubSession> {
  const session = new QuietClient({
    host: LOCALHOST,
    port,
    user: LOGINS.superuser,
    password: credentials.superuser,
    database: 'postgres',
    application_name: 'seamark',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  await session.connect();
  await session.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE]);
  return session;
}

/** @returns true when no other hub is left, and none can join before this session ends */
export async function isLastToLeave(session: HubSession): Promise<boolean> {
  await session.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE]);
  const { rows } = await session.query<{ readonly last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
    PRESENCE,
  ]);
  return rows[0]?.last === true;
}
