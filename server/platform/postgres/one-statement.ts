import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isPassing } from './passing-errors.js';
import { prepared, type Prepared } from './prepared.js';

export interface OneStatement {
  readonly source: DataSource;
  /** Reads, and may be asked twice: where a connection breaks nobody knows whether it was. */
  readonly statement: Prepared;
  readonly values: readonly unknown[];
}

/**
 * Asks one statement, which is a transaction by itself: in one round trip, where to begin and to commit takes two more. A server that is
 * starting again, or full for a moment, is asked again, two seconds long.
 */
export async function oneStatement<Row>(asked: OneStatement, attempts = 20): Promise<Row[]> {
  const runner = asked.source.createQueryRunner();
  try {
    return await prepared<Row>(runner.manager, asked.statement, asked.values);
  } catch (error) {
    if (attempts === 1 || !isPassing(error)) throw error;
  } finally {
    // A connection that broke does not go back into the pool: the pool sees that it cannot be asked.
    await runner.release();
  }
  await sleep(100);
  return oneStatement(asked, attempts - 1);
}
