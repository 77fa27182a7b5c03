import { beforeEach, describe, expect, it } from 'vitest';
import { RequestError } from '../../kernel/request-error.js';
import { accept, refuse } from '../../kernel/result.js';
import { testDatabase } from '../../test/test-database.js';

const { database, owner } = await testDatabase({ patience: 1 });
const nobody = { atoms: [], ceiling: 0, person: 0 };

await owner.query(`
  CREATE TABLE hub.scribble (id int PRIMARY KEY, text text NOT NULL);
  GRANT SELECT ON hub.scribble TO hub_reader, hub_writer, hub_relay;
  GRANT INSERT, UPDATE ON hub.scribble TO hub_writer`);
beforeEach(async () => {
  await owner.query('TRUNCATE hub.scribble');
});

async function scribbles(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ readonly text: string }>('SELECT text FROM hub.scribble ORDER BY id');
  return rows.map(({ text }) => text);
}

/** Waits until it has been called `times` times; whoever comes later need not wait. */
function meetingOf(times: number): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived === times) open();
    return opened;
  };
}

describe('a read', () => {
  it('is given up as TIMEOUT when no connection comes free in time', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const held = Array.from({ length: 10 }, () => database.read(nobody, () => released));

    const late = database.read(nobody, async () => 'read');

    await expect(late).rejects.toMatchObject({ code: 'TIMEOUT' });
    release();
    await Promise.all(held);
  });

  it('acts as hub_reader, in UTC, with nothing but the schema of the hub in its path', async () => {
    const [row] = await database.read(nobody, (sql) =>
      sql.query(
        `SELECT current_user AS role, current_setting('search_path') AS path, current_setting('TimeZone') AS zone`,
      ),
    );

    expect(row).toEqual({ role: 'hub_reader', path: 'hub,pg_temp', zone: 'UTC' });
  });

  it('cannot write, even where its role might', async () => {
    await owner.query('GRANT INSERT ON hub.scribble TO hub_reader');

    const insert = database.read(nobody, (sql) => sql.query(`INSERT INTO hub.scribble VALUES (1, 'x')`));

    await expect(insert).rejects.toMatchObject({ code: '25006' });
  });

  it('cannot be made a writing one by what it runs', async () => {
    const release = database.read(nobody, (sql) => sql.query('SET TRANSACTION READ WRITE'));

    await expect(release).rejects.toMatchObject({ code: '25001' });
  });

  it('sees one snapshot, whatever is committed meanwhile', async () => {
    const seen = await database.read(nobody, async (sql) => {
      const [before] = await sql.query('SELECT count(*)::int AS scribbles FROM hub.scribble');
      await owner.query(`INSERT INTO hub.scribble VALUES (1, 'meanwhile')`);
      const [after] = await sql.query('SELECT count(*)::int AS scribbles FROM hub.scribble');
      return [before, after];
    });

    expect(seen).toEqual([{ scribbles: 0 }, { scribbles: 0 }]);
  });

  it('runs queries that are asked for at once one after another', async () => {
    const asked = await database.read(nobody, (sql) =>
      Promise.all([1, 2, 3].map((n) => sql.query('SELECT $1::int AS n', [n]))),
    );

    expect(asked).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  });

  it('that takes too long is an error of its request', async () => {
    const reading = database.read(nobody, (sql) => sql.query('SELECT pg_sleep(60)'));

    await expect(reading).rejects.toThrow(RequestError);
    await expect(reading).rejects.toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('a viewer context', () => {
  const member = { atoms: [0, 1], ceiling: 1, person: 7 };
  const context = `SELECT hub.viewer_atoms() AS atoms, hub.viewer_ceiling() AS ceiling, hub.viewer_person() AS person`;

  it('is what the functions of row security read in its transaction', async () => {
    expect(await database.read(member, (sql) => sql.query(context))).toEqual([
      { atoms: [0, 1], ceiling: 1, person: 7 },
    ]);
    expect(await database.write(member, (sql) => sql.query(context))).toEqual([
      { atoms: [0, 1], ceiling: 1, person: 7 },
    ]);
  });

  it('cannot be read by another transaction, not even as the bare login', async () => {
    const spied = await database.read(member, () =>
      database.relay(async (sql) => {
        await sql.query('SET ROLE NONE');
        return sql.query(
          `SELECT query FROM pg_stat_activity WHERE query LIKE '%hub.context%' AND pid <> pg_backend_pid()
             AND datname = current_database()`,
        );
      }),
    );

    expect(spied).toEqual([{ query: "SELECT set_config('hub.context', $1, true)" }]);
  });

  it('cannot be widened by what runs in the transaction', async () => {
    const widened = database.read(member, async (sql) => {
      await sql.query(
        `SELECT set_config('hub.context', replace(current_setting('hub.context'), '{0,1}', '{0,1,2}'), true)`,
      );
      return sql.query(context);
    });

    await expect(widened).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a write', () => {
  it('is kept when its work answers', async () => {
    const answer = await database.write(nobody, async (sql) => {
      await sql.query(`INSERT INTO hub.scribble VALUES (1, 'kept')`);
      return accept('done');
    });

    expect(answer).toEqual(accept('done'));
    expect(await scribbles()).toEqual(['kept']);
  });

  it('leaves nothing when its work refuses', async () => {
    const answer = await database.write(nobody, async (sql) => {
      await sql.query(`INSERT INTO hub.scribble VALUES (1, 'refused')`);
      return refuse('not yours');
    });

    expect(answer).toEqual(refuse('not yours'));
    expect(await scribbles()).toEqual([]);
  });

  it('leaves nothing when its work throws', async () => {
    const writing = database.write(nobody, async (sql) => {
      await sql.query(`INSERT INTO hub.scribble VALUES (1, 'thrown')`);
      throw new Error('broken');
    });

    await expect(writing).rejects.toThrow('broken');
    expect(await scribbles()).toEqual([]);
  });

  it('is not reported as done when its work hid an error of the database', async () => {
    const writing = database.write(nobody, async (sql) => {
      await sql.query(`INSERT INTO hub.scribble VALUES (1, 'hidden')`);
      await sql.query('SELECT 1/0').catch(() => undefined);
    });

    await expect(writing).rejects.toThrow('rolled back');
    expect(await scribbles()).toEqual([]);
  });

  it('takes a transaction that TypeORM opens inside it as a part of itself', async () => {
    const writing = database.write(nobody, async (sql) => {
      await sql.transaction((inner) => inner.query(`INSERT INTO hub.scribble VALUES (1, 'inner')`));
      throw new Error('after all');
    });

    await expect(writing).rejects.toThrow('after all');
    expect(await scribbles()).toEqual([]);
  });

  it('is done again when the database gave it up for a deadlock', async () => {
    await owner.query(`INSERT INTO hub.scribble VALUES (1, ''), (2, '')`);
    let runs = 0;
    const bothHoldTheirFirst = meetingOf(2);
    const mark = (first: number, second: number, text: string) =>
      database.write(nobody, async (sql) => {
        runs += 1;
        await sql.query('UPDATE hub.scribble SET text = text || $2 WHERE id = $1', [first, text]);
        await bothHoldTheirFirst();
        await sql.query('UPDATE hub.scribble SET text = text || $2 WHERE id = $1', [second, text]);
      });

    await Promise.all([mark(1, 2, 'a'), mark(2, 1, 'b')]);

    expect(runs).toBeGreaterThan(2);
    expect((await scribbles()).map((text) => [...text].toSorted().join(''))).toEqual(['ab', 'ab']);
  });

  it('is given up when the database gives it up a fourth time', async () => {
    let runs = 0;

    const writing = database.write(nobody, async (sql) => {
      runs += 1;
      await sql.query(`DO $$ BEGIN RAISE EXCEPTION 'busy' USING ERRCODE = '40001'; END $$`);
    });

    await expect(writing).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });
});

describe('a connection', () => {
  it.each(['RESET ROLE', 'RESET ALL', 'SET SESSION AUTHORIZATION DEFAULT'])(
    'stays its role after %s',
    async (reset) => {
      const [row] = await database.relay(async (sql) => {
        await sql.query(reset);
        return sql.query('SELECT current_user AS role');
      });

      expect(row).toEqual({ role: 'hub_relay' });
    },
  );

  it.each(['hub_owner', 'hub_definer', 'postgres', 'seamark_owner'])('cannot become %s', async (role) => {
    const taking = database.write(nobody, (sql) => sql.query(`SET ROLE ${role}`));

    await expect(taking).rejects.toMatchObject({ code: '42501' });
  });

  it('has no rights at all as its bare login', async () => {
    const reading = database.relay(async (sql) => {
      await sql.query('SET ROLE seamark');
      return sql.query('SELECT * FROM hub.scribble');
    });

    await expect(reading).rejects.toMatchObject({ code: '42501' });
  });
});
