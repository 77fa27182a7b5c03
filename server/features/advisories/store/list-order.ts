import type { AdvisoryOrder } from '../model/advisory-filter.js';
import type { ListPlace } from '../ports.js';
import { severityRank, type Parameters } from './filter-sql.js';

/** An order of the columns updated_at, published_at, severity, rank and name. */
export interface Sorting {
  readonly by: string;
  /** What comes after a place in that order. */
  past(place: ListPlace, add: Parameters['add']): string;
}

export const SORTINGS: Readonly<Record<AdvisoryOrder, Sorting>> = {
  UPDATED_DESC: { by: 'updated_at DESC, name', past: walkedPast },
  PUBLISHED_DESC: {
    by: 'published_at DESC NULLS LAST, updated_at DESC, name',
    past: (place, add) => past({ column: 'published_at', beyond: '<', value: place.at }, place, add),
  },
  PUBLISHED_ASC: {
    by: 'published_at NULLS LAST, updated_at DESC, name',
    past: (place, add) => past({ column: 'published_at', beyond: '>', value: place.at }, place, add),
  },
  SEVERITY_DESC: {
    by: 'severity DESC NULLS LAST, updated_at DESC, name',
    past: (place, add) => past({ column: 'severity', beyond: '<', value: severityRank(place.severity) }, place, add),
  },
  RELEVANCE: {
    by: 'rank DESC NULLS LAST, updated_at DESC, name',
    past: (place, add) => past({ column: 'rank', beyond: '<', value: place.rank }, place, add),
  },
};

/** Said of the time alone too, so that a walk along the index of times begins there, and does not pass by all that is newer. */
function walkedPast(place: ListPlace, add: Parameters['add']): string {
  return `updated_at <= ${add(place.updatedAt)} AND ${pastUpdate(place, add)}`;
}

/** Ties of every order: by update, newest first, then by name. */
function pastUpdate({ updatedAt, name }: ListPlace, add: Parameters['add']): string {
  return `(updated_at < ${add(updatedAt)} OR (updated_at = ${add(updatedAt)} AND name > ${add(name)}))`;
}

interface SortKey {
  readonly column: string;
  readonly beyond: '<' | '>';
  readonly value: Date | number | null;
}

/** Nulls sort last. */
function past({ column, beyond, value }: SortKey, place: ListPlace, add: Parameters['add']): string {
  if (value === null) return `(${column} IS NULL AND ${pastUpdate(place, add)})`;
  return `(${column} ${beyond} ${add(value)} OR ${column} IS NULL OR (${column} = ${add(value)} AND ${pastUpdate(place, add)}))`;
}
