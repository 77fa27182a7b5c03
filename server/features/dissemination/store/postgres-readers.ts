import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { PortionReaders } from '../model/portion-readers.js';
import type { FindReaders } from '../ports.js';

const READERS: Prepared = { name: 'readers', text: 'SELECT hub.readers_of($1) AS readers' };

type ReadersJson = Omit<PortionReaders, 'publicSince' | 'publicUntil'> & {
  /** Milliseconds since 1970. */
  readonly publicSince: number | null;
  readonly publicUntil: number | null;
};

export function postgresReaders(database: Pick<Database, 'read'>): FindReaders {
  return (viewer, name) =>
    database.read(contextOf(viewer), async (sql) => {
      const [row] = await prepared<{ readonly readers: readonly ReadersJson[] | null }>(sql, READERS, [name]);
      return row?.readers?.map(toReaders) ?? null;
    });
}

function toReaders({ publicSince, publicUntil, ...counted }: ReadersJson): PortionReaders {
  return { ...counted, publicSince: dateOf(publicSince), publicUntil: dateOf(publicUntil) };
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
