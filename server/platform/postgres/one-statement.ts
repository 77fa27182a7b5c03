import type { DataSource } from 'typeorm';
import { prepared, type Prepared } from './prepared.js';
import { untilReached } from './retry.js';

export interface OneStatement {
  readonly source: DataSource;
  /** Reads, and may be asked twice: where a connection breaks nobody knows whether it was. */
  readonly statement: Prepared;
  readonly values: readonly unknown[];
}

/** Asks one statement, which is a transaction by itself: in one round trip, where to begin and to commit takes two more. */
export function oneStatement<Row>(asked: OneStatement): Promise<Row[]> {
  return untilReached(() => ask<Row>(asked));
}

async function ask<Row>({ source, statement, values }: OneStatement): Promise<Row[]> {
  const runner = source.createQueryRunner();
  try {
    return await prepared<Row>(runner.manager, statement, values);
  } finally {
    // A connection that broke does not go back into the pool: the pool sees that it cannot be asked.
    await runner.release();
  }
}
