import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.js';
import { describeFault } from '../telemetry/fault.js';
import { openLog } from '../telemetry/open-log.js';

const lines: string[] = [];
const { database } = await testDatabase({ log: openLog('debug', { write: (line) => lines.push(line) }) });
const nobody = { atoms: [], ceiling: 0, person: 0 };

describe('a failed query', () => {
  const failing = () => database.read(nobody, (sql) => sql.query('SELECT $1::int + 1 AS sum', ['TLP:RED text']));

  it('is logged with its text and code, and without what was asked with it', async () => {
    await failing().catch(() => undefined);

    const [line = ''] = lines;
    expect(JSON.parse(line)).toMatchObject({
      msg: 'a query failed',
      code: '22P02',
      query: 'SELECT $1::int + 1 AS sum',
    });
    expect(lines.join('\n')).not.toContain('TLP:RED');
  });

  it('is a fault that says nothing of it either', async () => {
    const told = await failing().catch(describeFault);

    expect(told).toMatchObject({ fault: 'QueryFailedError', code: '22P02' });
    expect(JSON.stringify(told)).not.toContain('TLP:RED');
  });
});
