import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { allMigrations } from '../../migrations/all-migrations.js';
import { testContextKeys } from '../../test/test-context-keys.js';
import { testDatabase } from '../../test/test-database.js';
import type { ContextKeys } from '../config/context-keys.js';
import { silentLog } from '../telemetry/log.js';
import { signContext } from './context/sign-context.js';
import { migrate, type Migration } from './migrate.js';

const { ownerUrl, superuser, database } = await testDatabase();
const nobody = { atoms: [], ceiling: 0, person: 0 };

class AddsHarbour9999999999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE hub.harbour (id int PRIMARY KEY)');
  }
  async down(): Promise<void> {}
}

function migrated(migrations: readonly Migration[], contextKeys: ContextKeys = testContextKeys) {
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (message: string) => warnings.push(message) };
  return migrate({ url: ownerUrl, migrations, contextKeys, log }).then((done) => ({ ...done, warnings }));
}

describe('a migration', () => {
  it('is not run again', async () => {
    expect(await migrated(allMigrations)).toEqual({ before: allMigrations.length, ran: 0, warnings: [] });
  });

  it('is run once, by hub_owner, when two hubs start at once', async () => {
    const both = await Promise.all([
      migrated([...allMigrations, AddsHarbour9999999999999]),
      migrated([...allMigrations, AddsHarbour9999999999999]),
    ]);

    expect(both.map(({ ran }) => ran).toSorted((a, b) => a - b)).toEqual([0, 1]);
    const { rows } = await superuser.query(`SELECT tableowner FROM pg_tables WHERE tablename = 'harbour'`);
    expect(rows).toEqual([{ tableowner: 'hub_owner' }]);
  });

  it('that only a newer hub knows keeps an older one from starting', async () => {
    await expect(migrated(allMigrations)).rejects.toThrow('AddsHarbour9999999999999');
  });
});

describe('the context keys in the database', () => {
  const [first, second] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const all = [...allMigrations, AddsHarbour9999999999999];
  const readAs = (key: Uint8Array) => {
    const context = signContext({ atoms: [1], ceiling: 1, person: 0 }, key, new Date());
    return database.relay(async (sql) => {
      await sql.query(`SELECT set_config('hub.context', $1, true)`, [context]);
      return sql.query('SELECT hub.viewer_atoms() AS atoms');
    });
  };

  it('accept what the current and the previous one signed', async () => {
    const { warnings } = await migrated(all, { current: second, previous: testContextKeys.current });

    expect(await readAs(second)).toEqual([{ atoms: [1] }]);
    expect(await readAs(testContextKeys.current)).toEqual([{ atoms: [1] }]);
    expect(warnings).toEqual([]);
  });

  it('accept nothing else: neither a key that has left, nor one never known', async () => {
    await migrated(all, { current: second, previous: null });

    await expect(readAs(testContextKeys.current)).rejects.toMatchObject({ code: '42501' });
    await expect(readAs(first)).rejects.toMatchObject({ code: '42501' });
  });

  it('are not replaced without a word', async () => {
    const { warnings } = await migrated(all, { current: first, previous: null });

    expect(warnings).toEqual([expect.stringContaining('another context key')]);
  });

  it('can be read by no serving role', async () => {
    await expect(database.read(nobody, (sql) => sql.query('SELECT * FROM hub.context_key'))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(database.relay((sql) => sql.query('SELECT * FROM hub.context_key'))).rejects.toMatchObject({
      code: '42501',
    });
  });
});
