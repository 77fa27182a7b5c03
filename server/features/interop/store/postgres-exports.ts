import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import type { Uuid } from '../../../kernel/ids.js';
import { accept, refuse } from '../../../kernel/result.js';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AuditLog } from '../../audit/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import { type ExportChunk, type ExportJob, MAX_EXPORTS, type NewExport } from '../model/export-job.js';
import type { ExportMaking, ExportShelf } from '../ports.js';

interface Parts {
  readonly database: Pick<Database, 'read' | 'write'>;
  readonly clock: Clock;
  readonly auditIn: (sql: EntityManager, clock: Clock) => AuditLog;
}

/** Row security leaves each viewer its own, made with a token of the same ceiling; and everybody a snapshot that is whole. */
export function postgresExports({ database, clock, auditIn }: Parts): ExportShelf {
  return {
    begin: async (viewer, job) => {
      const begun = await database.write(contextOf(viewer), async (sql) => {
        await prepared(sql, HOLD);
        const kept = (await prepared(sql, BEGIN, beginning(job))).length > 0;
        if (!kept) return refuse('running');
        await prepared(sql, GIVE_WAY, [MAX_EXPORTS]);
        const detail = { format: job.request.format, advisories: job.total };
        await auditIn(sql, clock).append({ act: 'export.started', subject: job.id, detail });
        return accept(null);
      });
      return begun.ok;
    },
    find: async (viewer, id) => {
      const [job] = await database.read(contextOf(viewer), (sql) => prepared<ExportJob>(sql, FIND, [id]));
      return job ?? null;
    },
    all: (viewer) => database.read(contextOf(viewer), (sql) => prepared<ExportJob>(sql, ALL)),
    remove: async (viewer, id) =>
      (await database.write(contextOf(viewer), (sql) => prepared(sql, REMOVE, [id]))).length > 0,
    making: (viewer, id) => makingFor(database, viewer, id),
    chunk: async (viewer, { id, name, from }) => {
      const [chunk] = await database.read(contextOf(viewer), (sql) => prepared<ChunkRow>(sql, CHUNK, [id, name, from]));
      return chunk === undefined ? null : { file: name, startsAt: Number(chunk.startsAt), bytes: chunk.bytes };
    },
  };
}

interface ChunkRow {
  readonly startsAt: string;
  readonly bytes: Buffer;
}

/** With a context of its own each time: an export takes longer than one lives. */
function makingFor(database: Pick<Database, 'write'>, viewer: Viewer, id: Uuid): ExportMaking {
  return {
    append: (chunks, done) =>
      database.write(contextOf(viewer), async (sql) => {
        if ((await prepared(sql, ADVANCE, [id, done])).length === 0) return false;
        for (const chunk of chunks) await prepared(sql, APPEND, appending(id, chunk));
        return true;
      }),
    end: (files) =>
      database.write(contextOf(viewer), async (sql) => {
        await prepared(sql, END, [id, files && JSON.stringify(files)]);
        if (files === null) await prepared(sql, DROP, [id]);
      }),
  };
}

function beginning({ id, request, rights, total, startedAt, expiresAt }: NewExport): readonly unknown[] {
  const { format, ...asked } = request;
  return [id, format, JSON.stringify(asked), rights.atoms, total, startedAt, expiresAt];
}

function appending(id: Uuid, { file, startsAt, bytes }: ExportChunk): readonly unknown[] {
  return [id, file, startsAt, bytes];
}

export const JOB_COLUMNS = `id, format, atoms, state, total, done, files, started_at AS "startedAt", expires_at AS "expiresAt"`;

/** The first number stands for what is locked: nothing else of the hub locks by two numbers, but what is saved. */
const HOLD: Prepared = { name: 'exports-held', text: 'SELECT pg_advisory_xact_lock(18, hub.viewer_person())' };

const BEGIN: Prepared = {
  name: 'export-begun',
  text: `INSERT INTO hub.export (id, person_id, ceiling, format, request, atoms, total, started_at, expires_at)
    SELECT $1, hub.viewer_person(), hub.viewer_ceiling(), $2, $3, $4, $5, $6, $7
    WHERE NOT EXISTS (SELECT FROM hub.export WHERE person_id = hub.viewer_person() AND state = 'RUNNING') RETURNING id`,
};

const GIVE_WAY: Prepared = {
  name: 'exports-give-way',
  text: `DELETE FROM hub.export WHERE person_id = hub.viewer_person() AND id NOT IN (
    SELECT id FROM hub.export WHERE person_id = hub.viewer_person() ORDER BY (state = 'RUNNING') DESC, started_at DESC, id LIMIT $1)`,
};

const FIND: Prepared = {
  name: 'export-found',
  text: `SELECT ${JOB_COLUMNS} FROM hub.export WHERE id = $1 AND person_id = hub.viewer_person()`,
};

const ALL: Prepared = {
  name: 'exports',
  text: `SELECT ${JOB_COLUMNS} FROM hub.export WHERE person_id = hub.viewer_person() ORDER BY started_at DESC, id`,
};

const REMOVE: Prepared = { name: 'export-removed', text: 'DELETE FROM hub.export WHERE id = $1 RETURNING id' };

const ADVANCE: Prepared = {
  name: 'export-advanced',
  text: `UPDATE hub.export SET done = $2, lease_until = statement_timestamp() + interval '1 minute'
    WHERE id = $1 AND state = 'RUNNING' RETURNING id`,
};

const APPEND: Prepared = {
  name: 'export-appended',
  text: 'INSERT INTO hub.export_chunk (export_id, file, starts_at, bytes) VALUES ($1, $2, $3, $4)',
};

const END: Prepared = {
  name: 'export-ended',
  text: `UPDATE hub.export SET state = CASE WHEN $2::jsonb IS NULL THEN 'FAILED' ELSE 'DONE' END, files = coalesce($2::jsonb, '[]')
    WHERE id = $1 AND state = 'RUNNING'`,
};

const DROP: Prepared = { name: 'export-dropped', text: 'DELETE FROM hub.export_chunk WHERE export_id = $1' };

const CHUNK: Prepared = {
  name: 'export-chunk',
  text: `SELECT starts_at::text AS "startsAt", bytes FROM hub.export_chunk
    WHERE export_id = $1 AND file = $2 AND starts_at <= $3 AND starts_at + length(bytes) > $3 ORDER BY starts_at DESC LIMIT 1`,
};
