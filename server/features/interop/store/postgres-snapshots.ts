import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { SnapshotJob, SnapshotShelf } from '../ports.js';
import { JOB_COLUMNS } from './postgres-exports.js';

const NOBODY = contextOf(VISITOR);

/** Written through trusted functions, since nobody's rows are anybody's to write; read as whoever has no account reads. */
export function postgresSnapshots(database: Pick<Database, 'read' | 'relay'>): SnapshotShelf {
  return {
    begin: async (day, { id, total, startedAt, expiresAt }) => {
      const [row] = await database.relay((sql) =>
        prepared<{ begun: boolean }>(sql, BEGIN, [id, day, total, startedAt, expiresAt]),
      );
      return row?.begun === true;
    },
    making: (id) => ({
      append: (chunks, done) =>
        database.relay(async (sql) => {
          let isWanted = true;
          const all = chunks.length === 0 ? [NO_CHUNK] : chunks;
          for (const { file, startsAt, bytes } of all) {
            const [row] = await prepared<{ wanted: boolean }>(sql, APPEND, [id, file, startsAt, bytes, done]);
            isWanted = row?.wanted === true;
          }
          return isWanted;
        }),
      end: (files) =>
        database.relay(async (sql) => void (await prepared(sql, END, [id, files && JSON.stringify(files)]))),
    }),
    find: async (day) => {
      const [job] = await database.read(NOBODY, (sql) => prepared<SnapshotJob>(sql, FIND, [day]));
      return job ?? null;
    },
    tidy: async (now) => void (await database.relay((sql) => prepared(sql, TIDY, [now]))),
  };
}

/** How far it has come, and no bytes. */
const NO_CHUNK = { file: null, startsAt: null, bytes: null };

const BEGIN: Prepared = { name: 'snapshot-begun', text: 'SELECT hub.begin_snapshot($1, $2, $3, $4, $5) AS begun' };
const APPEND: Prepared = {
  name: 'snapshot-appended',
  text: 'SELECT hub.append_snapshot($1, $2, $3, $4, $5) AS wanted',
};
const END: Prepared = { name: 'snapshot-ended', text: 'SELECT hub.end_snapshot($1, $2)' };
const TIDY: Prepared = { name: 'exports-tidied', text: 'SELECT hub.tidy_exports($1)' };
const FIND: Prepared = {
  name: 'snapshot-found',
  text: `SELECT to_char(snapshot_day, 'YYYY-MM-DD') AS day, ${JOB_COLUMNS} FROM hub.export
    WHERE person_id IS NULL AND ($1::date IS NULL OR snapshot_day = $1::date) ORDER BY snapshot_day DESC LIMIT 1`,
};
