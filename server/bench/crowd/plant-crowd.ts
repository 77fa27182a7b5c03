import type { Client } from 'pg';
import { CROWD_FRAME, CROWD_LABELS, CROWD_LOG, CROWD_PLAN } from './crowd-advisories.js';
import { CROWD_MEMBERS } from './crowd-members.js';
import { CROWD_PORTIONS, CROWD_SHAPES } from './crowd-portions.js';
import { CROWD_WORDS } from './crowd-words.js';

const BATCH = 5_000;

/**
 * Writes so many published advisories of 160 more organizations into a hub that holds the sample community: the same each time, as
 * rows, since the hub's own way would take hours. Not beside a hub that writes.
 */
export async function plantCrowd(superuser: Client, count: number, tell: (done: number) => void): Promise<void> {
  // As no other session's setting could: the crowd is thrown away with its database.
  await superuser.query('SET synchronous_commit = off');
  for (const statements of [CROWD_WORDS, CROWD_MEMBERS, CROWD_SHAPES]) await superuser.query(statements);
  for (let from = 1; from <= count; from += BATCH) {
    await plantBatch(superuser, from, Math.min(count, from + BATCH - 1));
    tell(Math.min(count, from + BATCH - 1));
  }
  await superuser.query('VACUUM ANALYZE');
}

async function plantBatch(superuser: Client, from: number, to: number): Promise<void> {
  await superuser.query('BEGIN');
  await superuser.query('TRUNCATE bench.plan, bench.slot');
  await superuser.query(CROWD_PLAN, [from, to]);
  for (const statement of [CROWD_LABELS, ...CROWD_FRAME, ...CROWD_PORTIONS, ...CROWD_LOG]) {
    await superuser.query('ANALYZE bench.plan, bench.slot');
    await superuser.query(statement);
  }
  await superuser.query('COMMIT');
}
