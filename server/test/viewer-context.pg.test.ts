import { describe, expect, it } from 'vitest';
import type { ViewerContext } from '../platform/postgres/database.js';
import { testDatabase } from './test-database.js';

const { database } = await testDatabase();

const context: ViewerContext = { atoms: [0, 1, 7], ceiling: 3, person: 5 };
const VIEWER = 'SELECT hub.viewer_atoms() AS atoms, hub.viewer_ceiling() AS ceiling, hub.viewer_person() AS person';

/** What an injected statement could do: set the context, but not sign it. */
const withContext = (forged: string) =>
  database.read(context, async (sql) => {
    await sql.query(`SELECT set_config('hub.context', $1, true)`, [forged]);
    return sql.query(VIEWER) as Promise<unknown>;
  });

const signedContext = () =>
  database.read(context, async (sql) => {
    const [row]: { context: string }[] = await sql.query(`SELECT current_setting('hub.context') AS context`);
    return row?.context ?? '';
  });

describe('the viewer context', () => {
  it('tells the database who asks', async () => {
    const viewer: unknown = await database.read(context, (sql) => sql.query(VIEWER));

    expect(viewer).toEqual([context]);
  });

  it('clears nothing when it is empty, as it is after another transaction', async () => {
    expect(await withContext('')).toEqual([{ atoms: [], ceiling: 0, person: 0 }]);
  });

  it('is refused when an atom was added to it', async () => {
    const forged = (await signedContext()).replace('{0,1,7}', '{0,1,2,7}');

    await expect(withContext(forged)).rejects.toThrow('invalid viewer context');
  });

  it('is refused when its ceiling was raised', async () => {
    const forged = (await signedContext()).replace('|3|', '|4|');

    await expect(withContext(forged)).rejects.toThrow('invalid viewer context');
  });

  it('is refused when its expiry was put off', async () => {
    const [atoms, ceiling, person, token, expiry, mac] = (await signedContext()).split('|');
    const forged = [atoms, ceiling, person, token, Number(expiry) + 3600, mac].join('|');

    await expect(withContext(forged)).rejects.toThrow('invalid viewer context');
  });
});
