import type { ClientBase } from 'pg';
import { StartProblem } from '../../config/start-problem.js';
import type { Log } from '../../telemetry/log.js';
import { QuietClient } from '../quiet-client.js';
import { createRolesSql, grantRolesSql } from './hub-roles.js';
import { grantCreateSql, LOGIN_ROLES } from './prepare-sql.js';
import { readServerFacts, type ServerFacts } from './server-facts.js';
import { serverProblems } from './server-problems.js';

/**
 * Makes sure that a hub may use an existing PostgreSQL: makes what the login may make, and refuses what is left.
 *
 * @returns what it is, for people
 */
export async function checkServer(url: string, log: Log): Promise<string> {
  const connection = await connect(url);
  try {
    const facts = await prepared(connection, await readServerFacts(connection));
    const problems = serverProblems(facts);
    if (problems.length > 0) throw new StartProblem(problems);
    if (facts.makesRoles)
      log.warn(`the login ${facts.login} may make roles and no longer needs to: ALTER ROLE … NOCREATEROLE`);
    if (facts.logsValues) log.warn(LOGS_VALUES);
    return `Uses the database ${facts.database} of a PostgreSQL ${Math.floor(facts.version / 10_000)} as ${facts.login}.`;
  } finally {
    await connection.end();
  }
}

const LOGS_VALUES =
  'PostgreSQL may log what members write, with its errors and with logged statements: ' +
  'an administrator runs what `seamark db prepare` prints, or sets log_min_messages = log and log_parameter_max_length = 0';

async function connect(url: string): Promise<QuietClient> {
  const connection = new QuietClient({
    connectionString: url,
    application_name: 'seamark',
    connectionTimeoutMillis: 10_000,
  });
  try {
    await connection.connect();
    return connection;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it gives no reason';
    throw new StartProblem([`The PostgreSQL of DATABASE_URL takes no connection: ${reason}.`]);
  }
}

/** A login that may make roles need not trouble an administrator. One that is refused anyway makes nothing. */
async function prepared(connection: ClientBase, facts: ServerFacts): Promise<ServerFacts> {
  const isPlain = facts.roles.every(({ powers }) => powers.length === 0);
  if (!facts.makesRoles || !isPlain || serverProblems(facts).length === 0) return facts;
  await connection.query(createRolesSql);
  await connection.query(grantRolesSql(facts.login, LOGIN_ROLES));
  if (!facts.ownerMayCreate) await tryTo(connection, grantCreateSql);
  return readServerFacts(connection);
}

/** Only the database's owner may; who may not finds it among the problems. */
async function tryTo(connection: ClientBase, statement: string): Promise<void> {
  await connection.query(statement).catch(() => undefined);
}
