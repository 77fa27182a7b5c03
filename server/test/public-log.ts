import type { AdvisoryName } from '../features/advisories/model/advisory.js';
import { findRecords } from '../features/advisories/store/find-records.js';
import { viewsFound } from '../features/advisories/store/views-found.js';
import { latestEvent } from '../features/advisories/store/latest-event.js';
import type { EventId } from '../features/events/model/feed-cursor.js';
import type { ReadEventLog } from '../features/feed/ports.js';
import { postgresEventLog } from '../features/feed/store/postgres-event-log.js';
import type { Atom, Label } from '../features/markings/model/label.js';
import type { AccountName, OrganizationHandle } from '../features/markings/model/marking.js';
import { postgresMembership } from '../features/organizations/store/postgres-membership.js';
import { newUuid } from '../kernel/ids.js';
import { type TestDatabase, testDatabase } from './test-database.js';
import { testRandomness } from './test-randomness.js';
import { publishPortion } from './visibility/publish-portion.js';

const source = 'meridian' as OrganizationHandle;
const names = { handle: (name: string) => name, account: (name: string) => name as AccountName };
const labels: { readonly [to in Readers]: Label } = {
  everyone: { tlp: 'CLEAR', audience: ['PUBLIC' as Atom], denied: [] },
  source: { tlp: 'AMBER_STRICT', audience: [`SOURCE:${source}` as Atom], denied: [] },
};

type Readers = 'everyone' | 'source';

/** The log of a database of the test file's own, in which one organization publishes to everyone or to itself. */
export interface PublicLog extends TestDatabase {
  readonly readEventLog: ReadEventLog;
  publish(to: Readers): Promise<AdvisoryName>;
  eventOf(advisory: AdvisoryName): Promise<EventId>;
}

export async function publicLog(): Promise<PublicLog> {
  const test = await testDatabase();
  const { database, superuser } = test;
  const admitted = {
    id: newUuid(testRandomness),
    handle: source,
    name: 'Meridian',
    sector: 'INDUSTRY',
    country: null,
  } as const;
  const founder = { atoms: [2], ceiling: 0, person: 0 };
  await database.write(founder, (sql) => postgresMembership(sql).admit(admitted, new Date('2020-01-01')));
  return {
    ...test,
    readEventLog: postgresEventLog({
      database,
      recordsIn: findRecords,
      viewsFoundIn: viewsFound,
      newestIn: latestEvent,
    }),
    publish: (to) => publishPortion(database, source, { label: labels[to], names }),
    eventOf: async (advisory) => {
      const { rows } = await superuser.query<{ id: EventId }>(
        'SELECT e.id FROM hub.event e JOIN hub.advisory a ON a.id = e.advisory_id WHERE a.name = $1',
        [advisory],
      );
      if (rows[0] === undefined) throw new Error(`${advisory} has no event.`);
      return rows[0].id;
    },
  };
}
