import type { EntityManager } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import type { Database } from '../../../platform/postgres/database.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { CountedValue } from '../model/facet.js';
import type { AdvisoriesAt, AdvisoryReads, ReadAdvisories } from '../ports.js';
import { sequenceCited } from './as-of.js';
import { facetStatement } from './facet-sql.js';
import { findHits, findMatchesOnce } from './find-matches.js';
import { findRecords } from './find-records.js';
import { latestEvent } from './latest-event.js';
import { countAdvisories, listAdvisories, recordsAt, run } from './list-records.js';
import { listRevisions } from './list-revisions.js';
import { type Moment, now, pastMoments } from './moment.js';
import { onlookerDirectory } from './onlooker-directory.js';
import { ownFile } from './own-file.js';
import { countCells, measureDays } from './count-cells.js';
import { durationsStatement, statisticsStatement } from './statistics-sql.js';
import { relatedRecords } from './related-records.js';
import { reviewOf } from './reviews.js';

export function postgresAdvisoryReads(database: Pick<Database, 'read'>): ReadAdvisories {
  return (viewer, work) => database.read(contextOf(viewer), (sql) => work(advisoryReads(sql, viewer)));
}

/** Reads inside one transaction, whose context clears `viewer`. */
export function advisoryReads(sql: EntityManager, viewer: Viewer): AdvisoryReads {
  const find = async (name: AdvisoryName, sequence: number | null = null) =>
    (await findRecords(sql, viewer, [{ name, sequence }]))[0]?.record ?? null;
  const pastOf = pastMoments(sql);
  return {
    ...advisoriesAt(now(sql), viewer, null),
    asOf: (time) => advisoriesAt(pastOf(time), viewer, time),
    findAll: async (names) => {
      const found = await findRecords(
        sql,
        viewer,
        names.map((name) => ({ name, sequence: null })),
      );
      return found.map(({ record }) => record);
    },
    findByUid: async (uid) => {
      const name = await nameOf(sql, uid);
      return name && find(name);
    },
    findPast: async (name, revisionId) => {
      const sequence = await sequenceCited(sql, name, revisionId);
      return sequence === null ? null : find(name, sequence);
    },
    related: (names, first) => relatedRecords(sql, viewer, { names, first }),
    revisions: (name, page) => listRevisions(sql, viewer, { name, ...page }),
    ownFile: (name) => ownFile(sql, name),
    review: (name) => reviewOf(sql, name),
    onlookers: onlookerDirectory(sql),
  };
}

/** @param time - that of a past moment */
function advisoriesAt(moment: Moment, viewer: Viewer, time: Date | null): AdvisoriesAt {
  const { sql, isPast } = moment;
  const matchesOf = findMatchesOnce(moment);
  return {
    find: async (name) => (await recordsAt(moment, viewer, [name]))[0]?.record ?? null,
    list: async (query) =>
      listAdvisories(moment, viewer, { query, matches: await matchesOf(query.filter, query.order === 'RELEVANCE') }),
    count: async (filter) => countAdvisories(moment, filter, await matchesOf(filter, false)),
    facet: async (filter, query) =>
      run<CountedValue>(moment, facetStatement(filter, query, { matches: await matchesOf(filter, false), isPast })),
    statistics: async (filter, query) =>
      countCells(moment, statisticsStatement({ filter, matches: await matchesOf(filter, false), isPast }, query)),
    durations: async (filter, query) =>
      measureDays(moment, durationsStatement({ filter, matches: await matchesOf(filter, false), isPast }, query)),
    hits: (search, names) => findHits(moment, search, names),
    latestEvent: () => latestEvent(sql, time),
  };
}

async function nameOf(sql: EntityManager, uid: Uuid): Promise<AdvisoryName | null> {
  const rows: { name: AdvisoryName }[] = await sql.query('SELECT name FROM hub.advisory WHERE uid = $1', [uid]);
  return rows[0]?.name ?? null;
}
