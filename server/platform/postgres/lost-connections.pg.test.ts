import { afterAll, describe, expect, it, vi } from 'vitest';
import { tables } from '../../main/tables.js';
import { startFaultProxy } from '../../test/cluster/fault-proxy.js';
import { testContextKeys } from '../../test/test-context-keys.js';
import { testDatabase } from '../../test/test-database.js';
import { silentLog } from '../telemetry/log.js';
import { Listener } from './listener.js';
import { connectDatabase } from './postgres-database.js';

const { database, superuser, hubUrl } = await testDatabase();
const nobody = { atoms: [], ceiling: 0, person: 0 };
const one = () => database.read(nobody, (sql) => sql.query('SELECT 1 AS one'));

/** Ends every connection of the hub to this database, as a restart of PostgreSQL does. */
async function cutAll(): Promise<void> {
  await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'seamark'`);
}

async function eventually<T>(work: () => Promise<T>, attempts = 50): Promise<T> {
  return work().catch(async (error: unknown) => {
    if (attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return eventually(work, attempts - 1);
  });
}

const look = () => database.look<{ readonly one: number }>({ name: 'one', text: 'SELECT $1::int AS one' }, [1]);

describe('a hub whose connections are lost', () => {
  it('looks again by itself, since looking changes nothing', async () => {
    await Promise.all([look(), look(), look()]);

    await cutAll();

    expect(await Promise.all([look(), look(), look(), look()])).toEqual(Array.from({ length: 4 }, () => [{ one: 1 }]));
  });

  it('answers again when they were idle', async () => {
    await Promise.all([one(), one(), one()]);

    await cutAll();

    expect(await eventually(one)).toEqual([{ one: 1 }]);
  });

  it('fails only the work that was under way, and writes nothing of it', async () => {
    await superuser.query('CREATE TABLE hub.half (n int); GRANT SELECT, INSERT ON hub.half TO hub_writer');

    const writing = database.write(nobody, async (sql) => {
      await sql.query('INSERT INTO hub.half VALUES (1)');
      await cutAll();
      await sql.query('INSERT INTO hub.half VALUES (2)');
    });

    await expect(writing).rejects.toThrow();
    expect((await superuser.query('SELECT * FROM hub.half')).rows).toEqual([]);
    expect(await eventually(one)).toEqual([{ one: 1 }]);
  });

  it('survives that a connection dies between two queries of its owner', async () => {
    const reading = database.read(nobody, async (sql) => {
      await sql.query('SELECT 1');
      await cutAll();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return 'its work saw nothing of it';
    });

    await expect(reading).rejects.toThrow();
    expect(await eventually(one)).toEqual([{ one: 1 }]);
  });

  it('waits a moment for a server that is full, and then answers', async () => {
    const { rows } = await superuser.query<{ readonly name: string }>('SELECT current_database() AS name');
    await cutAll();
    await superuser.query(`ALTER DATABASE ${rows[0]?.name} CONNECTION LIMIT 0`);

    const answer = eventually(one, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await superuser.query(`ALTER DATABASE ${rows[0]?.name} CONNECTION LIMIT -1`);

    expect(await answer).toEqual([{ one: 1 }]);
  });

  it('tells its caller when the server stays full, and goes on', async () => {
    const { rows } = await superuser.query<{ readonly name: string }>('SELECT current_database() AS name');
    await cutAll();
    await superuser.query(`ALTER DATABASE ${rows[0]?.name} CONNECTION LIMIT 0`);

    await expect(one()).rejects.toMatchObject({ code: '53300' });

    await superuser.query(`ALTER DATABASE ${rows[0]?.name} CONNECTION LIMIT -1`);
    expect(await eventually(one)).toEqual([{ one: 1 }]);
  });
});

describe('a hub whose connections fall silent', () => {
  const open = async () => {
    const proxy = await startFaultProxy([Number(new URL(hubUrl).port)]);
    const url = Object.assign(new URL(hubUrl), { port: String(proxy.port) }).toString();
    afterAll(() => proxy.close());
    return { proxy, url };
  };

  it('gives them up, and answers over others', { timeout: 40_000 }, async () => {
    const { proxy, url } = await open();
    const contextKey = testContextKeys.current;
    const behind = await connectDatabase({ url, contextKey, tables, log: silentLog });
    const ask = () => behind.read(nobody, (sql) => sql.query('SELECT 1 AS one'));
    const head = () => behind.relay((sql) => sql.query('SELECT position FROM hub.log_head'));
    await Promise.all([ask(), head()]);

    proxy.freeze(() => true);

    const [asked, looked] = await Promise.all([ask(), head()]);
    expect([asked, looked.length]).toEqual([[{ one: 1 }], 1]);
    await behind.close();
  });

  it('listens on another one, and says that it may have missed something', { timeout: 40_000 }, async () => {
    const { proxy, url } = await open();
    const listener = new Listener(url, silentLog, 200);
    const heard: string[] = [];
    await listener.listen('log', (payload) => heard.push(payload));

    proxy.freeze(() => true);
    await vi.waitFor(() => expect(heard).toEqual(['']), { timeout: 20_000 });
    await superuser.query(`NOTIFY log, 'after'`);

    await vi.waitFor(() => expect(heard).toEqual(['', 'after']), { timeout: 5_000 });
    await listener.close();
  });
});
