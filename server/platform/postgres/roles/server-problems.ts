import { HUB_ROLES } from './hub-roles.js';
import type { ServerFacts } from './server-facts.js';

/** As `server_version_num`. */
const OLDEST_VERSION = 150_000;

/** Why a hub must not use this server, each as a sentence that says what to do; empty when it may. */
export function serverProblems(facts: ServerFacts): readonly string[] {
  return [...platformProblems(facts), ...powerProblems(facts), ...loginProblems(facts), ...missingProblems(facts)];
}

function platformProblems({ version, encoding, standby, database }: ServerFacts): readonly string[] {
  return sentences([
    [version < OLDEST_VERSION, `The server is PostgreSQL ${Math.floor(version / 10_000)}; the hub needs 15 or newer.`],
    [standby, 'The server is a standby and takes no writes: name the primary.'],
    [encoding !== 'UTF8', `The database ${database} is in ${encoding}: make one with ENCODING 'UTF8'.`],
  ]);
}

/** Row security binds neither a superuser nor a role with BYPASSRLS, and so neither anybody who may become one. */
function powerProblems({ login, roles }: ServerFacts): readonly string[] {
  return roles
    .filter(({ powers }) => powers.length > 0)
    .map(({ name, powers }) => {
      const remedy = name === login ? 'Name a plain login in DATABASE_URL.' : `Take that from ${name}.`;
      return `The role ${name} is, or may act as, ${powers.join(', ')}: row security does not bind that. ${remedy}`;
    });
}

/** Nobody may be one of the hub's roles but by the hub's login. */
function loginProblems({ login, roles }: ServerFacts): readonly string[] {
  return roles
    .filter(({ name, logsIn }) => logsIn && name !== login)
    .map(({ name }) => `The role ${name} can log in: run ALTER ROLE ${name} NOLOGIN.`);
}

function missingProblems({ login, database, roles, ownerMayCreate }: ServerFacts): readonly string[] {
  const found = new Map(roles.map((role) => [role.name, role]));
  const all = Object.values(HUB_ROLES);
  const missing = all.filter((name) => !found.has(name));
  const closed = all.filter((name) => found.has(name) && name !== HUB_ROLES.definer && !found.get(name)?.usable);
  const told = sentences([
    [missing.length > 0, `The roles ${missing.join(', ')} are missing, and the login ${login} may not make them.`],
    [closed.length > 0, `The login ${login} may not act as ${closed.join(', ')}.`],
    [missing.length === 0 && !ownerMayCreate, `The role ${HUB_ROLES.owner} may not make a schema in ${database}.`],
  ]);
  return told.length === 0 ? [] : [...told, PREPARE];
}

const PREPARE = '`seamark db prepare` prints the SQL that a database administrator runs once in this database.';

function sentences(cases: readonly (readonly [boolean, string])[]): readonly string[] {
  return cases.filter(([holds]) => holds).map(([, sentence]) => sentence);
}
