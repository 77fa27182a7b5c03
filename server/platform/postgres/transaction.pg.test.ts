import { afterAll, describe, expect, it } from 'vitest';
import { testContextKeys } from '../../test/test-context-keys.js';
import { testDatabase } from '../../test/test-database.js';
import { silentLog } from '../telemetry/log.js';
import { signContext } from './context/sign-context.js';
import { openRoleSource } from './role-source.js';
import { inTransaction } from './transaction.js';

const { hubUrl } = await testDatabase();
const source = await openRoleSource({
  url: hubUrl,
  role: 'hub_reader',
  statementTimeoutMs: 5_000,
  // So that whatever a transaction leaves behind is met by the next.
  poolSize: 1,
  tables: [],
  log: silentLog,
});
afterAll(() => source.destroy());

const member = signContext({ atoms: [0, 1], ceiling: 1, person: 7 }, testContextKeys.current, new Date());
const opening = { source, begin: 'BEGIN READ ONLY', context: member };

function left() {
  return source.query(`SELECT current_setting('hub.context', true) AS context, hub.viewer_atoms() AS atoms,
    pg_current_xact_id_if_assigned() AS transaction, current_user AS role`);
}

describe('a connection after a transaction', () => {
  it.each([
    ['was committed', () => Promise.resolve('done')],
    ['was refused', () => Promise.resolve({ ok: false })],
    ['failed', () => Promise.reject(new Error('broken'))],
  ])('that %s clears nobody any more', async (_, work) => {
    await inTransaction<unknown>({ ...opening, work }).catch(() => undefined);

    expect(await left()).toEqual([{ context: '', atoms: [], transaction: null, role: 'hub_reader' }]);
  });

  it('goes back to the pool once, so that another can begin', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => inTransaction({ ...opening, work: async () => n })));

    expect(answers).toEqual([1, 2, 3]);
  });

  it('cannot be used by what kept hold of it', async () => {
    const kept = await inTransaction({ ...opening, work: async (sql) => ({ sql }) });

    await expect(kept.sql.query('SELECT 1')).rejects.toThrow('released');
  });
});
