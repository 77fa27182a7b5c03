import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { BulkReads } from '../ports.js';
import { TODAY } from './as-of.js';
import { parameters } from './filter-sql.js';
import { findMatchesOnce, type Matches } from './find-matches.js';
import { isWhole, listSource } from './list-source.js';
import { now } from './moment.js';
import { type RecordRow, toRecord } from './to-record.js';
import { recordsOf } from './visible-record.sql.js';

/** Names that one statement finds: few enough for its timeout, whatever the filter asks of each. */
const NAMES_AT_A_TIME = 2_000;

export function postgresBulkReads(database: Pick<Database, 'read'>): BulkReads {
  return {
    list: (viewer, { filter, most }) =>
      database.read(contextOf(viewer), async (sql) => {
        const matches = await findMatchesOnce(now(sql))(filter, false);
        return { names: await allNames(sql, { filter, matches, most }), position: await headOf(sql) };
      }),
    records: (viewer, names, { position, asOf }) =>
      database.read(contextOf(viewer), async (sql) => {
        const rows = await prepared<RecordRow>(sql, RECORDS_AT, [names, position, asOf]);
        return rows.map((row) => toRecord(row, viewer, true));
      }),
  };
}

interface Wanted {
  readonly filter: AdvisoryFilter;
  readonly matches: Matches | null;
  readonly most: number;
}

/** In the order of their names, and one more than may be at most. */
async function allNames(sql: EntityManager, wanted: Wanted): Promise<readonly AdvisoryName[]> {
  const names: AdvisoryName[] = [];
  let page: readonly AdvisoryName[];
  do {
    page = await nextNames(sql, wanted, names.at(-1) ?? null);
    names.push(...page);
  } while (page.length === NAMES_AT_A_TIME && names.length <= wanted.most);
  return names;
}

async function nextNames(
  sql: EntityManager,
  { filter, matches }: Wanted,
  after: AdvisoryName | null,
): Promise<readonly AdvisoryName[]> {
  if (matches === null && isWhole(filter)) return namesAfter(sql, after);
  const bound = parameters();
  const { from, where } = listSource(filter, matches, bound);
  const past = after === null ? [] : [`a.name COLLATE "C" > ${bound.add(after)}`];
  const text = `SELECT a.name FROM ${from} WHERE ${[...where, ...past].join('\n AND ')}
    ORDER BY a.name COLLATE "C" LIMIT ${NAMES_AT_A_TIME}`;
  const rows = await sql.query<{ readonly name: AdvisoryName }[]>(text, [...bound.values]);
  return rows.map(({ name }) => name);
}

async function namesAfter(sql: EntityManager, after: AdvisoryName | null): Promise<readonly AdvisoryName[]> {
  const rows = await prepared<{ readonly name: AdvisoryName }>(sql, AFTER, [after ?? '', NAMES_AT_A_TIME]);
  return rows.map(({ name }) => name);
}

const AFTER: Prepared = { name: 'standing-after', text: 'SELECT name FROM hub.standing_after($1, $2)' };

async function headOf(sql: EntityManager): Promise<string> {
  const [head] = await sql.query<{ readonly position: string }[]>('SELECT position::text FROM hub.log_head');
  return head?.position ?? '0';
}

/**
 * Each as far as its last revision before the viewer's own view changed after that moment. Not the first revision of that while, as in
 * views of the past: what was marked anew since for others is read under the newer marking. Those that did not stand yet, or were never
 * published, have no place on the viewer's timeline until then, and are left out.
 */
const RECORDS_AT: Prepared = {
  name: 'records-at',
  text: recordsOf(
    `
  SELECT w.place, coalesce((SELECT min(c.sequence) FROM hub.own_change c
    WHERE c.advisory_id = a.id AND (c.position > $2::bigint OR c.at > $3::timestamptz) IS TRUE) - 1, ${TODAY}) AS sequence,
    a.id, a.uid, a.name, a.kind, a.state, a.source_id
  FROM unnest($1::text[]) WITH ORDINALITY w (name, place) JOIN hub.advisory a ON a.name = w.name`,
    'line.published_at IS NOT NULL',
  ),
};
