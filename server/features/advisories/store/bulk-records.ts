import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { BulkMoment, BulkReads } from '../ports.js';
import { TODAY } from './as-of.js';
import { parameters } from './filter-sql.js';
import { findMatchesOnce, type Matches } from './find-matches.js';
import { findRecords } from './find-records.js';
import { listSource } from './list-source.js';
import { now } from './moment.js';

/** Names that one statement finds: few enough for its timeout, whatever the filter asks of each. */
const NAMES_AT_A_TIME = 2_000;

export function postgresBulkReads(database: Pick<Database, 'read'>): BulkReads {
  return {
    list: (viewer, { filter, most }) =>
      database.read(contextOf(viewer), async (sql) => {
        const matches = await findMatchesOnce(now(sql))(filter, false);
        return { names: await allNames(sql, { filter, matches, most }), position: await headOf(sql) };
      }),
    records: (viewer, names, moment) =>
      database.read(contextOf(viewer), async (sql) => {
        const found = await findRecords(sql, viewer, await lastTurns(sql, names, moment));
        return found.map(({ record }) => record);
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
  const bound = parameters();
  const { from, where } = listSource(filter, matches, bound);
  const past = after === null ? [] : [`a.name COLLATE "C" > ${bound.add(after)}`];
  const text = `SELECT a.name FROM ${from} WHERE ${[...where, ...past].join('\n AND ')}
    ORDER BY a.name COLLATE "C" LIMIT ${NAMES_AT_A_TIME}`;
  const rows = await sql.query<{ readonly name: AdvisoryName }[]>(text, [...bound.values]);
  return rows.map(({ name }) => name);
}

async function headOf(sql: EntityManager): Promise<string> {
  const [head] = await sql.query<{ readonly position: string }[]>('SELECT position::text FROM hub.log_head');
  return head?.position ?? '0';
}

/** Until which revision each was for the viewer as it was then; those that did not stand yet are left out. */
async function lastTurns(
  sql: EntityManager,
  names: readonly AdvisoryName[],
  { position, asOf }: BulkMoment,
): Promise<readonly { readonly name: AdvisoryName; readonly sequence: number }[]> {
  return prepared(sql, LAST_TURNS, [names, position, asOf]);
}

/** Not the first revision of that while, as in views of the past: what was marked anew since for others is read under the newer marking. */
const LAST_TURNS: Prepared = {
  name: 'last-turns',
  text: `SELECT a.name, coalesce((SELECT min(c.sequence) FROM hub.own_change c
    WHERE c.advisory_id = a.id AND (c.position > $2::bigint OR c.at > $3::timestamptz) IS TRUE) - 1, ${TODAY}) AS sequence
  FROM unnest($1::text[]) WITH ORDINALITY w (name, place) JOIN hub.advisory a ON a.name = w.name
  WHERE EXISTS (SELECT FROM hub.own_turn t
    WHERE t.advisory_id = a.id AND (t.position <= $2::bigint AND t.at <= coalesce($3::timestamptz, 'infinity')) IS TRUE)
  ORDER BY w.place`,
};
