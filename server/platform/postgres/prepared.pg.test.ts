import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.js';
import { prepared } from './prepared.js';

const { database } = await testDatabase();
const nobody = { atoms: [], ceiling: 0, person: 0 };

describe('a prepared statement', () => {
  it('is its own text’s, though another of the same connection bears its name', async () => {
    const answers = await database.read(nobody, async (sql) => [
      await prepared(sql, { name: 'sum', text: 'SELECT $1::int + 1 AS sum' }, [1]),
      await prepared(sql, { name: 'sum', text: 'SELECT $1::int + 2 AS sum' }, [1]),
      await prepared(sql, { name: 'sum', text: 'SELECT $1::int + 1 AS sum' }, [5]),
    ]);

    expect(answers).toEqual([[{ sum: 2 }], [{ sum: 3 }], [{ sum: 6 }]]);
  });
});
