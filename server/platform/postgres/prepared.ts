import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement that is the same each time. Its name is its own: two texts under one name are a fault. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a statement that each connection parses and plans once. Under row security planning costs more than running:
 * every table brings its policy, and the policy's functions, into the plan.
 */
export async function prepared<Row>(
  sql: EntityManager,
  { name, text }: Prepared,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client: PoolClient | undefined = await sql.queryRunner?.connect();
  if (!client) throw new Error('A prepared statement runs in a transaction.');
  const { rows } = await client.query({ name, text, values: [...values] });
  return rows as Row[];
}
