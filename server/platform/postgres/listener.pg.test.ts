import { describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/test-database.js';

const { database, superuser } = await testDatabase();

function eventually(claim: () => void): Promise<void> {
  return vi.waitFor(claim, { timeout: 10_000 });
}

async function cutListener(): Promise<void> {
  await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`);
}

describe('a listener', () => {
  it('is woken with the payload of every notification on its channel', async () => {
    const heard: string[] = [];
    const stop = await database.listen('log', (payload) => heard.push(payload));

    await superuser.query(`NOTIFY log, 'a'; NOTIFY "LOG", 'not this'; NOTIFY log, 'b'`);

    await eventually(() => expect(heard).toEqual(['a', 'b']));
    await stop();
  });

  it('hears nothing after it has stopped, while another on the channel does', async () => {
    const [gone, left]: [string[], string[]] = [[], []];
    const stopFirst = await database.listen('log', (payload) => gone.push(payload));
    const stopSecond = await database.listen('log', (payload) => left.push(payload));

    await stopFirst();
    await superuser.query(`NOTIFY log, 'later'`);

    await eventually(() => expect(left).toEqual(['later']));
    expect(gone).toEqual([]);
    await stopSecond();
  });

  it('is woken once without a payload when its connection was lost, and then hears again', async () => {
    const heard: string[] = [];
    const stop = await database.listen('log', (payload) => heard.push(payload));

    await cutListener();
    await eventually(() => expect(heard).toEqual(['']));
    await superuser.query(`NOTIFY log, 'after'`);

    await eventually(() => expect(heard).toEqual(['', 'after']));
    await stop();
  });
});
