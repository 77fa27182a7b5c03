import type { AdvisoryFilter, AdvisoryOrder } from '../model/advisory-filter.js';
import type { ListQuery } from '../ports.js';
import type { Matches } from './find-matches.js';
import {
  conditions,
  EXISTS,
  type Parameters,
  parameters,
  PUBLISHED_AT,
  SEVERITY_RANK,
  UPDATED_AT,
} from './filter-sql.js';
import { SORTINGS } from './list-order.js';
import { isNarrow, isPlain, type ListSource, listSource } from './list-source.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Of a statement that is asked often enough to be planned once; null for one of a filter's own. */
  readonly name: string | null;
  /** True when it walks an index: the planner, blind to how much row security lets through, would rather sort everything. */
  readonly walks: boolean;
}

/** Names of one page and one more, in order, with their sort values. `matches` are those of the filter's search. */
export function listStatement(query: ListQuery, matches: Matches | null): Statement {
  if (query.order === 'RELEVANCE' && matches !== null) return byRelevance(query, matches);
  const { filter, first } = query;
  const bound = parameters();
  const walks = isWalk(query, matches);
  const source = walks ? walkSource(filter, matches, bound) : listSource(filter, matches, bound);
  const text = pageOf({ query, source, at: walks ? 'w.at' : UPDATED_AT }, bound.add);
  const name = nameOf(query, `${amongOf(matches)}${walks ? '-walk' : ''}`);
  return { text: `${text} LIMIT ${bound.add(first + 1)}`, values: bound.values, name, walks };
}

export function countStatement(filter: AdvisoryFilter, matches: Matches | null): Statement {
  const bound = parameters();
  const { from, where } = listSource(filter, matches, bound);
  return {
    text: `SELECT count(*)::int AS count FROM ${from} WHERE ${where.join('\n AND ')}`,
    values: bound.values,
    name: isPlain(filter) ? `count${amongOf(matches)}` : null,
    walks: false,
  };
}

interface ListPage {
  readonly query: Pick<ListQuery, 'order' | 'after'>;
  readonly source: ListSource;
  /** The time of the last change. */
  readonly at: string;
}

function pageOf({ query: { order, after }, source, at }: ListPage, add: Parameters['add']): string {
  const columns = SORT_VALUES.map((column) => `${valueFor(order, column, source)} AS ${column}`);
  const rows = `SELECT a.name, ${at} AS updated_at, ${columns.join(', ')}
    FROM ${source.from} WHERE ${source.where.join('\n AND ')}`;
  const past = after ? `WHERE ${SORTINGS[order].past(after, add)}` : '';
  return `SELECT * FROM (${rows}) found ${past} ORDER BY ${SORTINGS[order].by}`;
}

/** Sort values beside the time of update, which every order ends with. They cost a look into each advisory: only its own order has one computed. */
const SORT_VALUES = ['published_at', 'severity', 'rank'] as const;

function valueFor(order: AdvisoryOrder, column: (typeof SORT_VALUES)[number], { rank }: ListSource): string {
  if (!SORTINGS[order].by.startsWith(column)) return 'NULL::int';
  return { published_at: PUBLISHED_AT, severity: SEVERITY_RANK, rank }[column];
}

/**
 * By time of change a list walks that index from its end and keeps a row only where it is the newest that the viewer sees of its
 * advisory, so that a page costs a page; else it reads every advisory, or every one that a search found.
 */
function walkSource(filter: AdvisoryFilter, matches: Matches | null, bound: Parameters): ListSource {
  return {
    from: 'hub.own_turn w CROSS JOIN LATERAL (SELECT * FROM hub.advisory a WHERE a.id = w.advisory_id OFFSET 0) a',
    where: [
      ...(matches === null ? [] : [`w.advisory_id = ANY (${bound.add(matches.ids)}::int[])`]),
      `(SELECT n.id FROM hub.own_turn n WHERE n.advisory_id = w.advisory_id AND (n.sequence, n.id) > (w.sequence, w.id) LIMIT 1) IS NULL`,
      EXISTS,
      ...conditions(filter, bound),
    ],
    rank: 'NULL::int',
  };
}

/**
 * To date all of a few costs less than to walk past the others, and takes no longer beside much that is hidden. Drafts have no place on
 * the timeline.
 */
function isWalk({ order, filter }: ListQuery, matches: Matches | null): boolean {
  if (isNarrow(filter) || (matches !== null && matches.count <= FEW)) return false;
  const asksForDrafts = filter.states?.some((state) => state === 'DRAFT' || state === 'IN_REVIEW');
  return order === 'UPDATED_DESC' && !asksForDrafts;
}

const FEW = 1_000;

/** Only what can be on the page is dated: all that rank as high as its last, of what the cursor has not passed. */
function byRelevance(query: ListQuery, matches: Matches): Statement {
  const { filter, first, after } = query;
  const bound = parameters();
  const { from, where } = listSource(filter, matches, bound);
  const rank = after === null ? null : bound.add(after.rank);
  const fitting = [...where, ...(rank === null ? [] : [`a.rank <= ${rank}::int`])];
  const last = `SELECT f.rank FROM fit f WHERE ${rank === null ? 'true' : `f.rank < ${rank}::int`} ORDER BY f.rank DESC OFFSET ${bound.add(first)}::int LIMIT 1`;
  const source = { from: 'fit a', where: [`a.rank >= coalesce((${last}), 0)`], rank: 'a.rank' };
  const page = pageOf({ query, source, at: UPDATED_AT }, bound.add);
  const text = `WITH fit AS MATERIALIZED (SELECT a.* FROM ${from} WHERE ${['true', ...fitting].join('\n AND ')})
    ${page} LIMIT ${bound.add(first + 1)}`;
  return { text, values: bound.values, name: nameOf(query, amongOf(matches)), walks: false };
}

/** Each other combination would be one more plan for each connection to keep. */
function nameOf({ filter, order, after }: ListQuery, among: string): string | null {
  // Where a place may hold nothing to compare with, the statement is another one.
  const isFixed = after === null || order === 'UPDATED_DESC' || order === 'RELEVANCE';
  return isPlain(filter) && isFixed ? `list-${order}${among}-${after === null ? 'first' : 'next'}` : null;
}

/** What tells statements apart that go on with what a search found. */
export function amongOf(matches: Matches | null): string {
  return matches === null ? '' : '-found';
}
