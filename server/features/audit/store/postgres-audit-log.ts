import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AppendAudit, AuditLog } from '../ports.js';

const APPEND: Prepared = { name: 'audit-append', text: 'SELECT hub.append_audit($1::jsonb, $2)' };

/** The log on the transaction at hand. To append last keeps others of the same organization from waiting for the rest of it. */
export function postgresAuditLog(sql: EntityManager, clock: Clock): AuditLog {
  return {
    append: async (entry) => void (await prepared(sql, APPEND, [JSON.stringify(entry), clock.now()])),
  };
}

/** A transaction of its own for each entry. */
export function appendAudit(database: Pick<Database, 'write'>, clock: Clock): AppendAudit {
  return (viewer, entry) => database.write(contextOf(viewer), (sql) => postgresAuditLog(sql, clock).append(entry));
}
