import type { ListPlace, ListQuery } from '../ports.js';
import type { AdvisoryFilter, AdvisoryOrder } from '../model/advisory-filter.js';
import {
  conditions,
  parameters,
  PUBLISHED_AT,
  SEVERITY_RANK,
  severityRank,
  UPDATED_AT,
  type Parameters,
} from './filter-sql.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Of a statement that is asked often enough to be planned once; null for one of a filter's own. */
  readonly name: string | null;
  /** True when it walks an index: the planner, blind to how much row security lets through, would rather sort everything. */
  readonly walks: boolean;
}

/**
 * Where a list reads from. By time of change or publication it walks that index from its end and keeps a row only where it is
 * the newest (oldest) that the viewer sees of its advisory, so that a page costs a page; else it reads every advisory.
 */
const WALKS = {
  all: { from: 'hub.advisory a', at: UPDATED_AT, also: [] },
  updated: {
    from: 'hub.own_turn w CROSS JOIN LATERAL (SELECT * FROM hub.advisory a WHERE a.id = w.advisory_id OFFSET 0) a',
    at: 'w.at',
    also: [
      `(SELECT n.id FROM hub.own_turn n WHERE n.advisory_id = w.advisory_id AND (n.sequence, n.id) > (w.sequence, w.id) LIMIT 1) IS NULL`,
    ],
  },
} as const;

interface Sorting {
  readonly by: string;
  /** What comes after a place in that order. */
  past(place: ListPlace, add: Parameters['add']): string;
}

const SORTINGS: Readonly<Record<AdvisoryOrder, Sorting>> = {
  UPDATED_DESC: { by: 'updated_at DESC, name', past: pastUpdate },
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
};

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

/** Sort values beside the time of update, which every order ends with. They cost a look into each advisory: only its own order has one computed. */
const COLUMNS = ['published_at', 'severity'] as const;

function needs(order: AdvisoryOrder, column: (typeof COLUMNS)[number]): boolean {
  return SORTINGS[order].by.startsWith(column);
}

function valueOf(column: (typeof COLUMNS)[number]): string {
  return column === 'severity' ? SEVERITY_RANK : PUBLISHED_AT;
}

/** Names of one page and one more, in order, with their sort values. */
export function listStatement({ filter, order, first, after }: ListQuery): Statement {
  const bound = parameters();
  const walk = order === 'UPDATED_DESC' && !asksForDrafts(filter) ? WALKS.updated : WALKS.all;
  const where = [...walk.also, ...conditions(filter, bound)];
  const columns = COLUMNS.map((column) => `${needs(order, column) ? valueOf(column) : 'NULL'} AS ${column}`);
  const rows = `SELECT a.name, ${walk.at} AS updated_at, ${columns.join(', ')}
    FROM ${walk.from} WHERE ${where.join('\n AND ')}`;
  const past = after ? `WHERE ${SORTINGS[order].past(after, bound.add)}` : '';
  const text = `SELECT * FROM (${rows}) found ${past} ORDER BY ${SORTINGS[order].by} LIMIT ${bound.add(first + 1)}`;
  const named = isPlain(filter) && (after === null || order === 'UPDATED_DESC');
  const name = named ? `list-${order}-${walk === WALKS.updated}-${after === null ? 'first' : 'next'}` : null;
  return { text, values: bound.values, name, walks: walk === WALKS.updated };
}

export function countStatement(filter: AdvisoryFilter): Statement {
  const bound = parameters();
  return {
    text: `SELECT count(*)::int AS count FROM hub.advisory a WHERE ${conditions(filter, bound).join('\n AND ')}`,
    values: bound.values,
    name: isPlain(filter) ? 'count' : null,
    walks: false,
  };
}

/** Drafts have no place on the timeline. */
function asksForDrafts({ states }: AdvisoryFilter): boolean {
  return states?.some((state) => state === 'DRAFT' || state === 'IN_REVIEW') ?? false;
}

/** No more than which states: what every reader asks for. Each other combination would be one more plan for each connection to keep. */
function isPlain(filter: AdvisoryFilter): boolean {
  return Object.entries(filter).every(([field, value]) => field === 'states' || value === undefined);
}
