import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../main/tables.js';
import { allMigrations } from '../../migrations/all-migrations.js';
import { bareCluster, SUPERUSER } from '../../test/bare-cluster.js';
import { testContextKeys } from '../../test/test-context-keys.js';
import { type Log, silentLog } from '../telemetry/log.js';
import { openDatabase } from './open-database.js';
import { prepareSql } from './roles/prepare-sql.js';
import { QuietClient } from './quiet-client.js';

const { superuser, superuserPassword, url, log: serverLog } = await bareCluster();
const contents = { migrations: allMigrations, tables };

await superuser.query(`
  CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'maker';
  CREATE ROLE plain LOGIN PASSWORD 'plain';
  CREATE ROLE seer LOGIN BYPASSRLS PASSWORD 'seer';
  CREATE ROLE climber LOGIN PASSWORD 'climber' IN ROLE ${SUPERUSER}`);
for (const statement of [
  'CREATE DATABASE of_maker OWNER maker',
  'CREATE DATABASE of_admin',
  `CREATE DATABASE of_ascii OWNER maker ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0`,
]) {
  await superuser.query(statement);
}

async function opened(login: string, database: string, log: Log = silentLog) {
  const password = login === SUPERUSER ? superuserPassword : login;
  const config = { databaseUrl: url(login, password, database), dataFolder: '/nowhere', contextKeys: testContextKeys };
  const hub = await openDatabase(config, contents, log);
  return hub;
}

/** What an administrator does with what `seamark db prepare` prints. */
async function prepareForPlain(): Promise<void> {
  const administrator = new QuietClient({ connectionString: url(SUPERUSER, superuserPassword, 'of_admin') });
  await administrator.connect();
  await administrator.query(prepareSql('plain'));
  await administrator.end();
}

describe('a hub on an existing PostgreSQL', () => {
  it('is refused to a superuser, who is not bound by row security', async () => {
    await expect(opened(SUPERUSER, 'of_maker')).rejects.toThrow(/postgres.*row security does not bind.*plain login/s);
  });

  it.each(['seer', 'climber'])('is refused to %s, who may set row security aside', async (login) => {
    await expect(opened(login, 'of_maker')).rejects.toThrow(/row security does not bind/);
  });

  it('is refused to a plain login until an administrator has made the roles, and says how', async () => {
    const refusal = opened('plain', 'of_admin');

    await expect(refusal).rejects.toThrow('hub_owner, hub_definer, hub_reader, hub_writer, hub_relay are missing');
    await expect(refusal).rejects.toThrow('seamark db prepare');
  });

  it('makes its roles itself where its login may', async () => {
    const first = await opened('maker', 'of_maker');
    const seen = await first.database.read({ atoms: [], ceiling: 0, person: 0 }, (sql) =>
      sql.query('SELECT current_user AS role'),
    );
    await first.close();
    const second = await opened('maker', 'of_maker');
    await second.close();

    expect(seen).toEqual([{ role: 'hub_reader' }]);
    expect([first.created, second.created]).toEqual([true, false]);
    expect(first.how).toBe('Uses the database of_maker of a PostgreSQL 18 as maker.');
  });

  it('serves a plain login once the prepared SQL was run, however often', async () => {
    await prepareForPlain();
    await prepareForPlain();

    const hub = await opened('plain', 'of_admin');
    await hub.close();

    expect(hub.created).toBe(true);
  });

  it('is refused in a database that cannot hold every letter', async () => {
    await expect(opened('maker', 'of_ascii')).rejects.toThrow(`ENCODING 'UTF8'`);
  });

  it('is refused where it cannot connect, without showing its password', async () => {
    const config = {
      databaseUrl: 'postgres://hub:hunter2@127.0.0.1:1/hub',
      dataFolder: '/nowhere',
      contextKeys: testContextKeys,
    };

    const refusal = await openDatabase(config, contents, silentLog).catch(String);

    expect(refusal).toContain('takes no connection');
    expect(refusal).not.toContain('hunter2');
  });
});

describe('the log of an existing PostgreSQL', () => {
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (message: string) => void warnings.push(message) };
  beforeAll(async () => {
    await prepareForPlain();
    // As a server has it that nobody has set up for a hub.
    for (const database of ['of_admin', 'of_maker'])
      await superuser.query(`ALTER DATABASE ${database} SET log_min_messages = 'warning'`);
  });
  afterEach(() => warnings.splice(0));

  it('is warned of where it takes what members write', async () => {
    await opened('maker', 'of_maker', log).then((hub) => hub.close());

    expect(warnings.join()).toContain('may log what members write');
  });

  it('takes nothing of it once the prepared SQL was run', async () => {
    const hub = await opened('plain', 'of_admin', log);
    const ask = (sql: string) => hub.database.read({ atoms: [], ceiling: 0, person: 0 }, (query) => query.query(sql));

    await expect(ask(`SELECT 'TLP:RED text'::int`)).rejects.toThrow('TLP:RED text');

    await hub.close();
    expect(warnings.join()).not.toContain('may log');
    expect(readFileSync(serverLog, 'utf8')).not.toContain('TLP:RED');
  });
});

interface Excess {
  readonly name: string;
  readonly given: string;
  readonly taken: string;
  readonly reason: RegExp;
}

describe('a role of the hub that has become too powerful', () => {
  const taking: string[] = [];
  beforeAll(prepareForPlain);
  afterEach(async () => {
    for (const statement of taking.splice(0)) await superuser.query(statement);
  });

  const cases: readonly Excess[] = [
    {
      name: 'may bypass row security',
      given: 'ALTER ROLE hub_reader BYPASSRLS',
      taken: 'ALTER ROLE hub_reader NOBYPASSRLS',
      reason: /hub_reader is, or may act as, hub_reader/,
    },
    {
      name: 'is a superuser',
      given: 'ALTER ROLE hub_relay SUPERUSER',
      taken: 'ALTER ROLE hub_relay NOSUPERUSER',
      reason: /hub_relay is, or may act as/,
    },
    {
      name: 'may become the owner',
      given: 'GRANT hub_owner TO hub_writer',
      taken: 'REVOKE hub_owner FROM hub_writer',
      reason: /hub_writer is, or may act as, hub_definer, hub_owner/,
    },
    {
      name: 'may read files of the server',
      given: 'GRANT pg_read_server_files TO hub_owner',
      taken: 'REVOKE pg_read_server_files FROM hub_owner',
      reason: /pg_read_server_files/,
    },
    {
      name: 'can log in',
      given: 'ALTER ROLE hub_definer LOGIN',
      taken: 'ALTER ROLE hub_definer NOLOGIN',
      reason: /hub_definer can log in/,
    },
    {
      name: 'is closed to the login',
      given: 'REVOKE hub_relay FROM plain',
      taken: 'GRANT hub_relay TO plain',
      reason: /plain may not act as hub_relay/,
    },
  ];

  it.each(cases)('keeps the hub from starting when it $name', async ({ given, taken, reason }) => {
    await superuser.query(given);
    taking.push(taken);

    await expect(opened('plain', 'of_admin')).rejects.toThrow(reason);
  });
});
