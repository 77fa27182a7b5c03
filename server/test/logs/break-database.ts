import { LOGINS, readCredentials } from '../../platform/postgres/embedded/credentials.js';
import { findHome } from '../../platform/postgres/embedded/home.js';
import { readPostmaster } from '../../platform/postgres/embedded/postmaster.js';
import { DATABASE } from '../../platform/postgres/embedded/set-up-cluster.js';
import { QuietClient } from '../../platform/postgres/quiet-client.js';

/** The database of a hub's process, as its superuser has it. */
export async function superuserOf(dataFolder: string): Promise<QuietClient> {
  const home = findHome(dataFolder);
  const { superuser } = readCredentials(home.credentials);
  const port = readPostmaster(home.cluster)?.port;
  const url = `postgres://${LOGINS.superuser}:${superuser}@127.0.0.1:${port}/${DATABASE}`;
  const client = new QuietClient({ connectionString: url });
  await client.connect();
  return client;
}

/** Ways to break a database so that PostgreSQL complains of what it was given. Each is undone by the other statement. */
export const BREAKAGES: ReadonlyArray<readonly [what: string, broken: string, mended: string]> = [
  [
    'a trigger that raises what it is given',
    `CREATE FUNCTION hub.shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no %', NEW; END $$;
     CREATE TRIGGER shout BEFORE INSERT ON hub.portion FOR EACH ROW EXECUTE FUNCTION hub.shout()`,
    'DROP TRIGGER shout ON hub.portion; DROP FUNCTION hub.shout()',
  ],
  ['a table that is away', 'ALTER TABLE hub.portion RENAME TO away', 'ALTER TABLE hub.away RENAME TO portion'],
];

/** Ends the connections of the hub, in the middle of whatever they do. */
export const END_ALL =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'seamark' AND backend_type = 'client backend'";
