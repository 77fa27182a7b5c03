import { plantCommunity } from '../../../test/agreement/community.js';
import { advisoriesContract } from '../../../test/contracts/advisories.contract.js';
import { testDatabase } from '../../../test/test-database.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { FakeAdvisories } from '../actions/fake-advisories.js';
import { countedRandomness } from '../model/fake-world.js';
import { postgresAuditLog } from '../../audit/store/postgres-audit-log.js';
import { postgresAdvisoryReads } from './postgres-advisory-reads.js';
import { postgresAdvisoryWrites } from './postgres-advisory-writes.js';

const { database, superuser } = await testDatabase();
const viewers = await plantCommunity(database);
const { clock, viewKey, systems, taxonomies, hash, writeLimit } = new FakeAdvisories();
const store = postgresAdvisoryWrites({
  ...{ database, clock, random: countedRandomness(2) },
  ...{ auditIn: postgresAuditLog, backfill: false },
});

advisoriesContract('in PostgreSQL', {
  ...{ clock, viewKey, systems, taxonomies, hash, writeLimit, random: countedRandomness(1) },
  readAdvisories: postgresAdvisoryReads(database),
  writeAdvisories: (viewer, work) => {
    clock.set(new Date(clock.now().getTime() + 1_000));
    return store(viewer, work);
  },
  viewer: async (account) => viewers.get(account) ?? VISITOR,
  passDays: async (days) =>
    void (await superuser.query(`UPDATE hub.idempotency SET at = at - $1 * interval '1 day'`, [days])),
});
