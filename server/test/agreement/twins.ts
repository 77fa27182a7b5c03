import { FakeAdvisories } from '../../features/advisories/actions/fake-advisories.js';
import type { ReviseNeeds } from '../../features/advisories/actions/revise-advisory.js';
import { audiencesOf, countedRandomness } from '../../features/advisories/model/fake-world.js';
import { findRecords } from '../../features/advisories/store/find-records.js';
import { latestEvent } from '../../features/advisories/store/latest-event.js';
import { viewsFound } from '../../features/advisories/store/views-found.js';
import { postgresAdvisoryReads } from '../../features/advisories/store/postgres-advisory-reads.js';
import { postgresAdvisoryWrites } from '../../features/advisories/store/postgres-advisory-writes.js';
import { postgresAuditLog } from '../../features/audit/store/postgres-audit-log.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { RecordedEvent } from '../../features/feed/model/recorded-event.js';
import { postgresEventLog } from '../../features/feed/store/postgres-event-log.js';
import type { Database } from '../../platform/postgres/database.js';
import { WORLD } from './community.js';
import type { ReadNeeds } from './observe.js';

/** Advisories in memory and in PostgreSQL, with one clock, and with ids that are the same as long as both do the same. */
export interface Twins {
  readonly inMemory: FakeAdvisories;
  readonly inPostgres: ReviseNeeds & ReadNeeds;
  /** All that the log has for a viewer, in its order. */
  eventsOf(viewer: Viewer): Promise<readonly RecordedEvent[]>;
}

/** @param seed - another for each script that one database sees, since ids are used once */
export function twins(database: Database, seed: number): Twins {
  const inMemory = new FakeAdvisories({ seed, audiences: audiencesOf(WORLD) });
  const { clock, viewKey, listSeal, hash, systems, taxonomies, writeLimit } = inMemory;
  const readEventLog = postgresEventLog({
    database,
    recordsIn: findRecords,
    viewsFoundIn: viewsFound,
    newestIn: latestEvent,
  });
  return {
    inMemory,
    inPostgres: {
      ...{ clock, viewKey, listSeal, hash, systems, taxonomies, writeLimit },
      random: countedRandomness(seed),
      readAdvisories: postgresAdvisoryReads(database),
      // Events have ids of their own, which the fake has not.
      writeAdvisories: postgresAdvisoryWrites({
        ...{ database, clock, random: countedRandomness(-seed) },
        ...{ auditIn: postgresAuditLog, backfill: false },
      }),
    },
    eventsOf: (viewer) =>
      readEventLog(viewer, async (log) => {
        const { events } = await log.read({
          after: null,
          newestFirst: false,
          limit: 100,
          withHistory: true,
          search: null,
        });
        return events;
      }),
  };
}
