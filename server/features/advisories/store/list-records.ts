import type { Page } from '../../../kernel/page.js';
import { prepared, walked } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { type AdvisoryName, SEVERITY_LEVELS } from '../model/advisory.js';
import type { AdvisoryFilter, AdvisoryOrder } from '../model/advisory-filter.js';
import type { ListedAdvisory, ListPlace, ListQuery } from '../ports.js';
import type { Matches } from './find-matches.js';
import { findRecords } from './find-records.js';
import type { Moment } from './moment.js';
import { isOnlySearch, nearTop } from './near-top.js';
import { countStatement, listStatement, type Statement } from './list-sql.js';

interface ListedRow {
  readonly name: AdvisoryName;
  readonly updated_at: Date;
  readonly published_at: Date | null;
  readonly severity: number | null;
  readonly rank: number | null;
}

/** One page: which advisories first, then their records, both in the transaction's one snapshot. */
export async function listAdvisories(
  moment: Moment,
  viewer: Viewer,
  { query, matches }: { readonly query: ListQuery; readonly matches: Matches | null },
): Promise<Page<ListedAdvisory>> {
  const found = await run<ListedRow>(moment, listStatement(query, matches && nearTop(matches, query)));
  const rows = found.slice(0, query.first);
  const records = await recordsAt(
    moment,
    viewer,
    rows.map(({ name }) => name),
  );
  const items = records.flatMap(({ place, record }) => {
    const row = rows[place];
    return row ? [{ record, place: placeOf(row, query.order) }] : [];
  });
  return { items, hasNextPage: found.length > query.first, hasPreviousPage: query.after !== null };
}

/** The records of some advisories as they stand at that moment; `place` is that among `names`. */
export async function recordsAt(
  moment: Moment,
  viewer: Viewer,
  names: readonly AdvisoryName[],
): ReturnType<typeof findRecords> {
  const sequences = await moment.sequences(names);
  const wanted = names.map((name, place) => ({ name, place, sequence: sequences[place] ?? null }));
  const standing = moment.isPast ? wanted.filter(({ sequence }) => sequence !== null) : wanted;
  const records = await findRecords(moment.sql, viewer, standing);
  return records.flatMap(({ place, record }) => {
    const found = standing[place];
    return found ? [{ place: found.place, record }] : [];
  });
}

/** Prepared when it has a name. */
export async function run<Row>({ sql, ask }: Moment, statement: Statement): Promise<readonly Row[]> {
  const { name, text, values, walks } = await ask(statement);
  if (walks) return walked<Row>(sql, { name, text }, values);
  return name === null ? sql.query<Row[]>(text, [...values]) : prepared<Row>(sql, { name, text }, values);
}

export async function countAdvisories(
  moment: Moment,
  filter: AdvisoryFilter,
  matches: Matches | null,
): Promise<number> {
  if (matches !== null && isOnlySearch(filter)) return matches.listed;
  const [row] = await run<{ readonly count: number }>(moment, countStatement(filter, matches));
  return row?.count ?? 0;
}

function placeOf(row: ListedRow, order: AdvisoryOrder): ListPlace {
  const published = order === 'PUBLISHED_DESC' || order === 'PUBLISHED_ASC';
  return {
    at: published ? row.published_at : row.updated_at,
    updatedAt: row.updated_at,
    severity: row.severity === null ? null : (SEVERITY_LEVELS[row.severity - 1] ?? null),
    rank: row.rank,
    name: row.name,
  };
}
