import type { AdvisorySummary } from '@seamark/sdk';
import { dayOf } from '../../words/times.js';

/** What changed on one day, in UTC. */
export interface FeedDay {
  readonly day: Date;
  readonly entries: readonly FeedEntry[];
  /** How many advisories, those of imports too. */
  readonly size: number;
}

/** A row: one advisory, or a bulk import of many. */
export type FeedEntry =
  | { readonly is: 'advisory'; readonly advisory: AdvisorySummary }
  | { readonly is: 'import'; readonly advisories: readonly AdvisorySummary[] };

/** From so many records of one database in a row on, they are shown as one. */
export const BULK = 5;

/** The list by days, and each bulk import as one row. */
export function toDays(items: readonly AdvisorySummary[]): readonly FeedDay[] {
  return runs(items, ({ updatedAt }) => dayOf(updatedAt)).map((ofDay) => ({
    day: ofDay[0].updatedAt,
    entries: runs(ofDay, importOf).flatMap(toEntries),
    size: ofDay.length,
  }));
}

function toEntries(run: readonly [AdvisorySummary, ...AdvisorySummary[]]): readonly FeedEntry[] {
  if (run.length >= BULK && run[0].origin !== null) return [{ is: 'import', advisories: run }];
  return run.map((advisory) => ({ is: 'advisory', advisory }));
}

/** What one import has in common. Of what is no record of a database each stands for itself. */
function importOf({ origin, source, name }: AdvisorySummary): string {
  return origin === null ? name : `${origin.database} ${source?.handle ?? ''}`;
}

/** Neighbours with the same key, together. */
function runs<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const all: [T, ...T[]][] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (last && keyOf(last[0]) === keyOf(item)) last.push(item);
    else all.push([item]);
  }
  return all;
}
