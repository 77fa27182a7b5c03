import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { untilReached } from './retry.js';

export interface Transaction<T> {
  readonly source: DataSource;
  readonly begin: string;
  /** What row security clears the transaction by, signed; null for one without a viewer. */
  readonly context: string | null;
  readonly work: (sql: EntityManager) => Promise<T>;
}

/**
 * Does `work` in one transaction on one connection, and commits; rolls back when `work` throws, or answers a refusal.
 *
 * @throws also when the database rolled back although `work` saw no error, because it caught one of the database's
 */
export async function inTransaction<T>({ source, work, ...opening }: Transaction<T>): Promise<T> {
  const { runner, client } = await untilReached(() => tryToBegin(source.createQueryRunner(), opening));
  try {
    joinTransaction(runner);
    const answer = await work(runner.manager);
    await (isRefusal(answer) ? client.query('ROLLBACK') : commit(client));
    return answer;
  } catch (error) {
    await abandon(client);
    throw error;
  } finally {
    await runner.release();
  }
}

type Opening = Pick<Transaction<unknown>, 'begin' | 'context'>;

interface Begun {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
}

async function tryToBegin(runner: QueryRunner, opening: Opening): Promise<Begun> {
  const client: PoolClient = await runner.connect();
  try {
    await open(client, opening);
    return { runner, client };
  } catch (error) {
    await abandon(client);
    await runner.release();
    throw error;
  }
}

/**
 * In one round trip. The context goes as a parameter and not in the text, which every session of the same login can read
 * in pg_stat_activity: whoever could run SQL of its own in one transaction would find contexts of others there.
 */
async function open(client: PoolClient, { begin: statement, context }: Opening): Promise<void> {
  const begun = client.query(statement);
  const set = context === null ? null : client.query({ ...SET_CONTEXT, values: [context] });
  await Promise.all([begun, set]);
}

const SET_CONTEXT = { name: 'context', text: "SELECT set_config('hub.context', $1, true)" };

/**
 * Tells TypeORM of the transaction that was begun past it, so that its own `save` and `transaction` join it (as savepoints)
 * instead of committing it; and lets queries that are asked for at once run one after another, as one connection demands.
 */
function joinTransaction(runner: QueryRunner): void {
  const query = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  Object.assign(runner, {
    isTransactionActive: true,
    transactionDepth: 1,
    query: (...parameters: Parameters<typeof query>) => {
      const answer = last.then(() => query(...parameters));
      last = answer.catch(() => undefined);
      return answer;
    },
  });
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

async function commit(client: PoolClient): Promise<void> {
  // A transaction in which a statement failed cannot be committed: PostgreSQL then answers ROLLBACK, and no error.
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back: one of its statements had failed');
}

async function abandon(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {
    // Broken: an ended connection does not go back into the pool.
    void Promise.resolve(client.end()).catch(() => undefined);
  }
}
