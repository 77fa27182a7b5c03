import type { Client } from 'pg';
import { CROWD_FRAME, CROWD_LABELS, CROWD_LOG, CROWD_PLAN } from './crowd-advisories.js';
import { CROWD_MEMBERS } from './crowd-members.js';
import { CROWD_PORTIONS, CROWD_SHAPES } from './crowd-portions.js';
import { CROWD_REVISED, CROWD_REVISIONS } from './crowd-revisions.js';
import { CROWD_WORDS } from './crowd-words.js';

const BATCH = 1_000;

/**
 * Writes so many published advisories of 191 more organizations, one in five revised once, into a hub that holds the sample community:
 * the same each time but for the numbers of rows, as rows, since the hub's own way would take hours. Not beside a hub that writes.
 *
 * @param hands - connections of a superuser; as many batches are written at once
 */
export async function plantCrowd(
  hands: readonly [Client, ...Client[]],
  count: number,
  tell: (done: number) => void,
): Promise<void> {
  const [first] = hands;
  // As no other session's setting could: the crowd is thrown away with its database.
  for (const hand of hands)
    await hand.query(`SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'`);
  for (const statements of [CROWD_WORDS, CROWD_MEMBERS, CROWD_SHAPES, CROWD_REVISED]) await first.query(statements);
  for (const place of hands.keys()) await first.query(ownTables(place));
  const indexes = await takeIndexes(first);
  await plantBatches(hands, count, tell);
  for (const { definition } of indexes) await first.query(definition);
  await first.query('VACUUM ANALYZE');
}

/** What a batch is made in, one of each for each hand. */
function ownTables(place: number): string {
  const tables = ['plan', 'slot', 'revised'].map(
    (table) => `CREATE UNLOGGED TABLE bench.${table}_${place} (LIKE bench.${table} INCLUDING ALL);`,
  );
  return tables.join('\n');
}

/** An index of words takes a minute to build, and many to fill row by row. @returns what was dropped */
async function takeIndexes(superuser: Client): Promise<readonly { readonly definition: string }[]> {
  const { rows } = await superuser.query<{ index: string; definition: string }>(
    `SELECT format('hub.%I', indexname) AS index, indexdef AS definition FROM pg_indexes WHERE schemaname = 'hub' AND indexdef LIKE '%USING gin%'`,
  );
  for (const { index } of rows) await superuser.query(`DROP INDEX ${index}`);
  return rows;
}

/** Each hand one after another; what they write takes its place in the log in the order of the batches. */
async function plantBatches(hands: readonly Client[], count: number, tell: (done: number) => void): Promise<void> {
  const planted: Promise<void>[] = [];
  for (const [batch, from] of Array.from({ length: Math.ceil(count / BATCH) }, (_, at) => at * BATCH + 1).entries()) {
    const place = batch % hands.length;
    const hand = hands[place];
    if (!hand) throw new Error('Somebody has to plant.');
    const to = Math.min(count, from + BATCH - 1);
    const ran = async (statement: string, values: readonly number[] = []) => {
      await hand.query(statement.replaceAll(/\bbench\.(plan|slot|revised)\b/g, `bench.$1_${place}`), [...values]);
    };
    const idle = planted[batch - hands.length] ?? Promise.resolve();
    const logged = planted[batch - 1] ?? Promise.resolve();
    planted.push(idle.then(() => plantBatch(ran, { from, to, logged })).then(() => tell(to)));
  }
  await Promise.all(planted);
}

interface Batch {
  readonly from: number;
  readonly to: number;
  /** When the batch before it is in the log. */
  readonly logged: Promise<void>;
}

type Run = (statement: string, values?: readonly number[]) => Promise<void>;

async function plantBatch(run: Run, { from, to, logged }: Batch): Promise<void> {
  await run('BEGIN');
  await run('TRUNCATE bench.plan, bench.slot');
  await run(CROWD_PLAN, [from, to]);
  for (const statement of [CROWD_LABELS, ...CROWD_FRAME, ...CROWD_PORTIONS]) await analyzed(run, statement);
  await logged;
  for (const statement of [...CROWD_LOG, ...CROWD_REVISIONS]) await analyzed(run, statement);
  await run('COMMIT');
}

async function analyzed(run: Run, statement: string): Promise<void> {
  await run('ANALYZE bench.plan, bench.slot');
  await run(statement);
}
