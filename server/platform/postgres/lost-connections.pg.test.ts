import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.js';

const { database, superuser } = await testDatabase();
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

describe('a hub whose connections are lost', () => {
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
