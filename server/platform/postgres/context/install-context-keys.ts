import type { ContextKeys } from '../../config/context-keys.js';

/** A connection that acts as hub_owner. TypeORM's DataSource and EntityManager are such. */
export interface OwnerConnection {
  query<T>(text: string, parameters?: unknown[]): Promise<T>;
}

/** Rows of `hub.context_key`: what signs, and what is still accepted. */
const CURRENT = 1;
const PREVIOUS = 2;

/**
 * Makes the keys known to the functions that check viewer contexts. Any other key is forgotten.
 *
 * @returns true when the database had another current key, so that hub processes that still sign with it fail from now on
 */
export async function installContextKeys(owner: OwnerConnection, { current, previous }: ContextKeys): Promise<boolean> {
  const held = await owner.query<readonly KeyRow[]>('SELECT id, key FROM hub.context_key');
  const wanted = [{ id: CURRENT, key: current }, ...(previous ? [{ id: PREVIOUS, key: previous }] : [])];
  if (isSame(held, wanted)) return false;

  await owner.query('DELETE FROM hub.context_key WHERE id <> ALL ($1)', [wanted.map(({ id }) => id)]);
  for (const { id, key } of wanted) {
    const upsert =
      'INSERT INTO hub.context_key (id, key) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET key = excluded.key';
    await owner.query(upsert, [id, Buffer.from(key)]);
  }
  return held.some(({ id, key }) => id === CURRENT && !wanted.some((each) => hex(each.key) === hex(key)));
}

interface KeyRow {
  readonly id: number;
  readonly key: Uint8Array;
}

function isSame(held: readonly KeyRow[], wanted: readonly KeyRow[]): boolean {
  return (
    held.length === wanted.length &&
    wanted.every(({ id, key }) => held.some((row) => row.id === id && hex(row.key) === hex(key)))
  );
}

function hex(key: Uint8Array): string {
  return Buffer.from(key).toString('hex');
}
