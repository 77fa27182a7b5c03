import type { Client } from 'pg';
import { CROWD_FRAME, CROWD_LABELS, CROWD_LOG, CROWD_PLAN } from './crowd-advisories.js';
import { CROWD_MEMBERS } from './crowd-members.js';
import { CROWD_PORTIONS, CROWD_SHAPES } from './crowd-portions.js';
import { CROWD_REVISED, CROWD_REVISIONS } from './crowd-revisions.js';
import { CROWD_WORDS } from './crowd-words.js';

const BATCH = 5_000;

/**
 * Writes so many published advisories of 191 more organizations, one in five revised once, into a hub that holds the sample community: the same each time, as
 * rows, since the hub's own way would take hours. Not beside a hub that writes.
 */
export async function plantCrowd(superuser: Client, count: number, tell: (done: number) => void): Promise<void> {
  // As no other session's setting could: the crowd is thrown away with its database.
  await superuser.query(`SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'`);
  for (const statements of [CROWD_WORDS, CROWD_MEMBERS, CROWD_SHAPES, CROWD_REVISED]) await superuser.query(statements);
  const indexes = await takeIndexes(superuser);
  for (let from = 1; from <= count; from += BATCH) {
    await plantBatch(superuser, from, Math.min(count, from + BATCH - 1));
    tell(Math.min(count, from + BATCH - 1));
  }
  for (const { definition } of indexes) await superuser.query(definition);
  await superuser.query('VACUUM ANALYZE');
}

/** An index of words takes a minute to build, and many to fill row by row. @returns what was dropped */
async function takeIndexes(superuser: Client): Promise<readonly { readonly definition: string }[]> {
  const { rows } = await superuser.query<{ index: string; definition: string }>(
    `SELECT format('hub.%I', indexname) AS index, indexdef AS definition FROM pg_indexes WHERE schemaname = 'hub' AND indexdef LIKE '%USING gin%'`,
  );
  for (const { index } of rows) await superuser.query(`DROP INDEX ${index}`);
  return rows;
}

async function plantBatch(superuser: Client, from: number, to: number): Promise<void> {
  await superuser.query('BEGIN');
  await superuser.query('TRUNCATE bench.plan, bench.slot');
  await superuser.query(CROWD_PLAN, [from, to]);
  for (const statement of [CROWD_LABELS, ...CROWD_FRAME, ...CROWD_PORTIONS, ...CROWD_LOG, ...CROWD_REVISIONS]) {
    await superuser.query('ANALYZE bench.plan, bench.slot');
    await superuser.query(statement);
  }
  await superuser.query('COMMIT');
}
