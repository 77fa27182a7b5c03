import { TLP } from '../../markings/model/tlp.js';
import { SEVERITY_LEVELS } from '../model/advisory.js';
import {
  type DurationsQuery,
  MAX_STATISTICS_ROWS,
  type StatisticsField,
  type StatisticsPeriod,
  type StatisticsQuery,
} from '../model/statistics.js';
import { parameters, wordingKeySql } from './filter-sql.js';
import type { Statement } from './list-sql.js';
import { type Counted, fittingAdvisories } from './statistics-source.js';

/**
 * Rows of period, precision, key, name and count, and in each of them how many keys and advisories there are: one row more than may be
 * told. The most frequent keys alone, and those advisories that have none.
 */
export function statisticsStatement(counted: Counted, { by, over, dateOf, first }: StatisticsQuery): Statement {
  const bound = parameters();
  const [period, precision] = over === null ? ['NULL::text', 'NULL::int'] : PERIODS[over];
  const fit = fittingAdvisories(counted, over === null ? [] : [dateOf], bound);
  const date = over === null ? 'SELECT NULL AS at, NULL AS precision' : fit.dateOf(dateOf);
  const text = `${fit.cte},
dated AS MATERIALIZED (SELECT a.id, a.kind, ${period} AS period, ${precision} AS precision FROM fit a LEFT JOIN LATERAL (${date}) d ON true),
said AS MATERIALIZED (${saidOnce(by)}),
named AS (SELECT key, min(name COLLATE "C") AS name, count(*) AS count FROM said GROUP BY key ${by === 'SYSTEM' ? 'HAVING count(name) > 0' : ''}),
told AS (SELECT * FROM named ORDER BY count DESC, key COLLATE "C" LIMIT ${bound.add(first)}::int),
counted AS (
  SELECT c.period, c.precision, told.key, told.name, c.count FROM told JOIN (
    SELECT said.period, said.precision, said.key, count(*) FROM said WHERE ${isOneOf('said.key', 'told')} GROUP BY 1, 2, 3) c USING (key)
  UNION ALL
  SELECT d.period, d.precision, NULL, NULL, count(*) FROM dated d
  WHERE d.id NOT IN (SELECT said.id FROM said WHERE ${isOneOf('said.key', 'named')}) GROUP BY 1, 2
)
SELECT period, (ARRAY['YEAR', 'QUARTER', 'MONTH'])[precision] AS precision, key, name, count::int, (SELECT count(*)::int FROM named) AS keys,
  (SELECT count(*)::int FROM fit) AS advisories
FROM counted ORDER BY period COLLATE "C" NULLS LAST, count DESC, key COLLATE "C" NULLS LAST LIMIT ${MAX_STATISTICS_ROWS + 1}`;
  return { text, values: bound.values, name: null, walks: false };
}

/** The days between two dates of each advisory that has both. */
export function durationsStatement(counted: Counted, { from, to }: DurationsQuery): Statement {
  const bound = parameters();
  const fit = fittingAdvisories(counted, [from, to], bound);
  const text = `${fit.cte},
span AS (
  SELECT (t.at::date - f.at::date) AS days, least(f.precision, t.precision) AS precision
  FROM fit a, LATERAL (${fit.dateOf(from)}) f, LATERAL (${fit.dateOf(to)}) t WHERE f.at IS NOT NULL AND t.at IS NOT NULL
)
SELECT (count(*) FILTER (WHERE precision = 3))::int AS measured, (count(*) FILTER (WHERE precision < 3))::int AS coarse,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE precision = 3) AS "medianDays",
  percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FILTER (WHERE precision = 3) AS "p90Days"
FROM span`;
  return { text, values: bound.values, name: null, walks: false };
}

/** The period that a date falls into, and how long it is: 1 year, 2 quarter, 3 month. A year that is all that is known stays one. */
const PERIODS: Readonly<Record<StatisticsPeriod, readonly [period: string, precision: string]>> = {
  YEAR: [`to_char(d.at, 'YYYY')`, `CASE WHEN d.at IS NOT NULL THEN 1 END`],
  QUARTER: [
    `to_char(d.at, CASE WHEN d.precision = 1 THEN 'YYYY' ELSE 'YYYY-"Q"Q' END)`,
    `CASE WHEN d.at IS NOT NULL THEN least(d.precision, 2) END`,
  ],
  MONTH: [
    `to_char(d.at, CASE WHEN d.precision = 1 THEN 'YYYY' ELSE 'YYYY-MM' END)`,
    `CASE WHEN d.at IS NULL THEN NULL WHEN d.precision = 1 THEN 1 ELSE 3 END`,
  ],
};

/** As a lookup in a table of hashes. A join it would nest, which takes minutes: it cannot tell how much row security lets through. */
function isOneOf(key: string, among: 'told' | 'named'): string {
  return `(${key} IN (SELECT key FROM ${among})) IS TRUE`;
}

/** Each key once for each advisory: of most there can be no two. Behind OFFSET alone names are sorted, and not what they are taken from. */
function saidOnce(by: StatisticsField): string {
  const isOneEach = by === 'NONE' || by === 'KIND' || by === 'SEVERITY' || by === 'BANNER';
  const keys = KEYS[by].replaceAll('EACH', 'd.id, d.period, d.precision');
  return isOneEach
    ? keys
    : `SELECT id, period, precision, key, min(name COLLATE "C") AS name FROM (${keys} OFFSET 0) each GROUP BY 1, 2, 3, 4`;
}

/** Of each organization that is shown its handle, name and sector, looked up by its id: each is asked for once. */
const ORGANIZATIONS = `(SELECT jsonb_object_agg(o.id, jsonb_build_object('handle', o.handle, 'name', o.name, 'sector', o.sector)) FROM hub.organization o)`;

function sourcesBy(key: 'handle' | 'sector', name: string): string {
  return `SELECT EACH, d.told ->> '${key}' AS key, ${name} AS name
    FROM (SELECT EACH, ${ORGANIZATIONS} -> p.organization_id::text AS told FROM dated d ${portionsOf('SOURCE')} OFFSET 0) d`;
}

/** Rows of each advisory that fits, key and name: what the viewer's own portions say of it. */
const KEYS: Readonly<Record<StatisticsField, string>> = {
  NONE: 'SELECT EACH, NULL::text AS key, NULL::text AS name FROM dated d WHERE false',
  KIND: 'SELECT EACH, d.kind AS key, NULL::text AS name FROM dated d',
  SEVERITY: highestOf(
    SEVERITY_LEVELS,
    `array_position(ARRAY['${SEVERITY_LEVELS.join("', '")}'], p.content ->> 'level')`,
    `AND p.type = 'SEVERITY'`,
  ),
  BANNER: highestOf(TLP, 'p.tlp + 1', ''),
  SECTOR: sourcesBy('sector', 'NULL::text'),
  SOURCE: sourcesBy('handle', `d.told ->> 'name'`),
  TERM: `SELECT EACH, k.key, NULL::text AS name FROM dated d JOIN hub.portion_key k ON k.advisory_id = d.id AND k.type = 'TERM'`,
  SYSTEM: `SELECT EACH, substr(k.key, strpos(k.key, ':') + 1) AS key, CASE WHEN k.key LIKE 'name:%' THEN p.content ->> 'system' END AS name
    FROM dated d JOIN hub.portion_key k ON k.advisory_id = d.id AND k.type = 'AFFECTED' JOIN hub.portion p ON p.id = k.portion_id`,
  DEVELOPER: `SELECT EACH, ${wordingKeySql(`p.content ->> 'developer'`)} AS key, p.content ->> 'developer' AS name
    FROM dated d ${portionsOf('AFFECTED')} AND p.content ->> 'developer' IS NOT NULL`,
  DATABASE: `SELECT EACH, p.content ->> 'database' AS key, NULL::text AS name FROM dated d ${portionsOf('ORIGIN')}`,
};

function portionsOf(type: 'AFFECTED' | 'ORIGIN' | 'SOURCE'): string {
  return `JOIN hub.portion p ON p.advisory_id = d.id AND p.valid_to IS NULL AND p.type = '${type}'`;
}

/** The highest of their portions' values; `rank` counts from 1, null for a portion without. */
function highestOf(values: readonly string[], rank: string, which: string): string {
  return `SELECT EACH, (ARRAY['${values.join("', '")}'])[d.rank] AS key, NULL::text AS name FROM (
    SELECT d.*, (SELECT max(${rank}) FROM hub.portion p WHERE p.advisory_id = d.id AND p.valid_to IS NULL ${which}) AS rank FROM dated d OFFSET 0) d
    WHERE d.rank IS NOT NULL`;
}
