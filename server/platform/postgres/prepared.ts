import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement that is asked again and again. */
export interface Prepared {
  /** For people who read PostgreSQL's views of what runs; two texts may share it. At most 50 letters. */
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
  const client = await clientOf(sql);
  const { rows } = await client.query({ name: ownName({ name, text }), text, values: [...values] });
  return rows as Row[];
}

/**
 * Runs a statement that may not sort, in one round trip with what says so.
 *
 * @param statement - without a name it is planned anew each time
 */
export async function walked<Row>(
  sql: EntityManager,
  { name, text }: { readonly name: string | null; readonly text: string },
  values: readonly unknown[],
): Promise<Row[]> {
  const client = await clientOf(sql);
  const asked = { text, values: [...values] };
  const [, { rows }] = await Promise.all([
    client.query('SET LOCAL enable_sort = off'),
    client.query(name === null ? asked : { name: ownName({ name, text }), ...asked }),
    client.query('SET LOCAL enable_sort = on'),
  ]);
  return rows as Row[];
}

async function clientOf(sql: EntityManager): Promise<PoolClient> {
  const client: PoolClient | undefined = await sql.queryRunner?.connect();
  if (!client) throw new Error('A prepared statement runs in a transaction.');
  return client;
}

const ownNames = new Map<string, string>();

/** A connection keeps one text a name. Statements that are put together may differ where nobody thought of it, so their text counts too. */
function ownName({ name, text }: Prepared): string {
  const known = ownNames.get(text);
  if (known !== undefined) return known;
  const own = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  ownNames.set(text, own);
  return own;
}
