import { DataSource, EntitySchema } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { tables } from '../main/tables.js';
import { findDrift } from './table-drift.js';
import { testDatabase } from './test-database.js';

describe('the tables of the code', async () => {
  const { superuserUrl } = await testDatabase();

  it('are those of the migrated database', async () => {
    expect(await driftOf(tables)).toEqual([]);
  });

  it('are told from a database that lacks a table', async () => {
    expect(await driftOf([aTable('tide', { id: { type: 'uuid', primary: true } })])).toEqual(['hub.tide is not there']);
  });

  it.each([
    ['a column', { id: { type: 'uuid', primary: true }, tide: { type: 'text' } }, 'hub.organization.tide is not there'],
    ['a type', { id: { type: 'int', primary: true } }, 'hub.organization.id is something else there'],
    [
      'a null',
      { id: { type: 'uuid', primary: true }, name: { type: 'text', nullable: true } },
      'hub.organization.name is something else there',
    ],
    [
      'a key',
      { id: { type: 'uuid', primary: true }, name: { type: 'text', primary: true } },
      'hub.organization.name is something else there',
    ],
  ] as const)('are told from a database that differs in %s', async (_, columns, said) => {
    expect(await driftOf([aTable('organization', columns)])).toEqual([said]);
  });

  async function driftOf(entities: readonly EntitySchema[]): Promise<readonly string[]> {
    const source = new DataSource({ type: 'postgres', url: superuserUrl, schema: 'hub', entities: [...entities] });
    await source.initialize();
    return findDrift(source).finally(() => source.destroy());
  }
});

const aTable = (tableName: string, columns: EntitySchema['options']['columns']): EntitySchema =>
  new EntitySchema({ name: tableName, schema: 'hub', tableName, columns });
