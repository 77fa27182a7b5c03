import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import { newUuid, type Randomness } from '../../../kernel/ids.js';
import type { Database } from '../../../platform/postgres/database.js';
import type { AuditLog } from '../../audit/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AdvisoryWrites, WriteAdvisories } from '../ports.js';
import { audienceDirectory } from './audience-directory.js';
import { openAdvisory } from './open-advisory.js';
import { advisoryReads } from './postgres-advisory-reads.js';
import { remember } from './remember-request.js';
import { awaitsApproval, reviewOf, turnReview } from './reviews.js';
import { writeRevision } from './write-revision.js';

export interface WriteNeeds {
  readonly database: Pick<Database, 'write'>;
  readonly clock: Clock;
  readonly random: Randomness;
  /** The log of what is done, on a transaction. */
  readonly auditIn: (sql: EntityManager, clock: Clock) => AuditLog;
  /** True while a bulk import runs: nobody is woken by what it writes. */
  readonly backfill: boolean;
}

export function postgresAdvisoryWrites(needs: WriteNeeds): WriteAdvisories {
  return (viewer, work) => needs.database.write(contextOf(viewer), (sql) => work(advisoryWrites(sql, viewer, needs)));
}

function advisoryWrites(
  sql: EntityManager,
  viewer: Viewer,
  { clock, random, backfill, auditIn }: WriteNeeds,
): AdvisoryWrites {
  return {
    find: (name) => advisoryReads(sql, viewer).find(name),
    open: (name) => openAdvisory(sql, name),
    write: (plan) => writeRevision(sql, plan, { viewer, eventId: newUuid(random), backfill, clock }),
    review: (name) => reviewOf(sql, name),
    awaitsApproval: (name) => awaitsApproval(sql, name),
    turnReview: (name, turn) => turnReview(sql, name, { turn, at: clock.now() }),
    audiences: audienceDirectory(sql),
    audit: auditIn(sql, clock),
    remember: (request) => remember(sql, viewer, request),
  };
}
