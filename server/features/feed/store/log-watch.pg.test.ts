import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/test-database.js';
import { watchLog } from './log-watch.js';

const { database, superuser } = await testDatabase();
const watch = await watchLog(database);
afterAll(() => watch.close());

const forEver = new AbortController().signal;

async function headNow(): Promise<bigint> {
  const { rows } = await superuser.query<{ position: string }>('SELECT position FROM hub.log_head');
  return BigInt(rows[0]?.position ?? 0);
}

describe('the watch of a log in PostgreSQL', () => {
  it('wakes who waits as soon as a commit has moved the head and said so', async () => {
    const waiting = watch.grown(await headNow(), forEver);
    const start = performance.now();

    await superuser.query(`BEGIN; UPDATE hub.log_head SET position = position + 1; NOTIFY hub_event; COMMIT`);
    await waiting;

    expect(performance.now() - start).toBeLessThan(450);
  });

  it('wakes who waits within its poll when nobody says that the head has moved', async () => {
    const waiting = watch.grown(await headNow(), forEver);

    await superuser.query('UPDATE hub.log_head SET position = position + 1');

    await expect(waiting).resolves.toBeUndefined();
  });

  it('goes on after all its connections were cut', async () => {
    const waiting = watch.grown(await headNow(), forEver);

    await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await superuser.query('UPDATE hub.log_head SET position = position + 1');

    await expect(waiting).resolves.toBeUndefined();
  });
});
