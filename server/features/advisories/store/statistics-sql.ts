import { TLP } from '../../markings/model/tlp.js';
import { SEVERITY_LEVELS } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import {
  type DurationsQuery,
  MAX_STATISTICS_ROWS,
  type StatisticsField,
  type StatisticsPeriod,
  type StatisticsQuery,
} from '../model/statistics.js';
import { dateOfAdvisory } from './date-sql.js';
import { type Parameters, parameters, wordingKeySql } from './filter-sql.js';
import type { Matches } from './find-matches.js';
import { listSource } from './list-source.js';
import type { Statement } from './list-sql.js';

/**
 * Rows of period, precision, key, name and count, and in each of them how many keys there are: one row more than may be told. The most
 * frequent keys alone, and those advisories that have none.
 */
export function statisticsStatement(
  filter: AdvisoryFilter,
  { by, over, dateOf, first }: StatisticsQuery,
  matches: Matches | null,
): Statement {
  const bound = parameters();
  const [period, precision] = over === null ? ['NULL::text', 'NULL::int'] : PERIODS[over];
  const date = over === null ? 'SELECT NULL AS at, NULL AS precision' : dateOfAdvisory(dateOf);
  const text = `${fitting(filter, matches, bound)},
dated AS MATERIALIZED (SELECT a.id, ${period} AS period, ${precision} AS precision FROM fit a LEFT JOIN LATERAL (${date}) d ON true),
said AS MATERIALIZED (${KEYS[by]}),
named AS (SELECT key, min(name COLLATE "C") AS name, count(DISTINCT id) AS count FROM said GROUP BY key ${by === 'SYSTEM' ? 'HAVING count(name) > 0' : ''}),
told AS (SELECT * FROM named ORDER BY count DESC, key COLLATE "C" LIMIT ${bound.add(first)}::int),
counted AS (
  SELECT d.period, d.precision, told.key, told.name, count(DISTINCT d.id) FROM told JOIN said USING (key) JOIN dated d ON d.id = said.id GROUP BY 1, 2, 3, 4
  UNION ALL
  SELECT d.period, d.precision, NULL, NULL, count(*) FROM dated d WHERE d.id NOT IN (SELECT said.id FROM said JOIN named USING (key)) GROUP BY 1, 2
)
SELECT period, (ARRAY['YEAR', 'QUARTER', 'MONTH'])[precision] AS precision, key, name, count::int, (SELECT count(*)::int FROM named) AS keys
FROM counted ORDER BY period COLLATE "C" NULLS LAST, count DESC, key COLLATE "C" NULLS LAST LIMIT ${MAX_STATISTICS_ROWS + 1}`;
  return { text, values: bound.values, name: null, walks: false };
}

/** The days between two dates of each advisory that has both. */
export function durationsStatement(
  filter: AdvisoryFilter,
  { from, to }: DurationsQuery,
  matches: Matches | null,
): Statement {
  const bound = parameters();
  const text = `${fitting(filter, matches, bound)},
span AS (
  SELECT (t.at::date - f.at::date) AS days, least(f.precision, t.precision) AS precision
  FROM fit a, LATERAL (${dateOfAdvisory(from)}) f, LATERAL (${dateOfAdvisory(to)}) t WHERE f.at IS NOT NULL AND t.at IS NOT NULL
)
SELECT (count(*) FILTER (WHERE precision = 3))::int AS measured, (count(*) FILTER (WHERE precision < 3))::int AS coarse,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE precision = 3) AS "medianDays",
  percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FILTER (WHERE precision = 3) AS "p90Days"
FROM span`;
  return { text, values: bound.values, name: null, walks: false };
}

function fitting(filter: AdvisoryFilter, matches: Matches | null, bound: Parameters): string {
  const { from, where } = listSource(filter, matches, bound);
  return `WITH fit AS MATERIALIZED (SELECT a.id, a.kind FROM ${from} WHERE ${where.join('\n AND ')})`;
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

const SOURCES = `SELECT fit.id, o.KEY AS key, NAME AS name FROM fit JOIN hub.portion p ON p.advisory_id = fit.id AND p.valid_to IS NULL AND p.type = 'SOURCE'
  JOIN hub.organization o ON o.id = p.organization_id`;

/** Rows of id, key and name: what the viewer's own portions say of the advisories that fit. */
const KEYS: Readonly<Record<StatisticsField, string>> = {
  NONE: 'SELECT fit.id, NULL::text AS key, NULL::text AS name FROM fit WHERE false',
  KIND: 'SELECT fit.id, fit.kind AS key, NULL::text AS name FROM fit',
  SEVERITY: highestOf(
    SEVERITY_LEVELS,
    `array_position(ARRAY['${SEVERITY_LEVELS.join("', '")}'], p.content ->> 'level')`,
    `AND p.type = 'SEVERITY'`,
  ),
  BANNER: highestOf(TLP, 'p.tlp + 1', ''),
  SECTOR: SOURCES.replace('KEY', 'sector').replace('NAME', 'NULL::text'),
  SOURCE: SOURCES.replace('KEY', 'handle').replace('NAME', 'o.name'),
  TERM: `SELECT fit.id, k.key, NULL::text AS name FROM fit JOIN hub.portion_key k ON k.advisory_id = fit.id AND k.type = 'TERM'`,
  SYSTEM: `SELECT fit.id, substr(k.key, strpos(k.key, ':') + 1) AS key, CASE WHEN k.key LIKE 'name:%' THEN p.content ->> 'system' END AS name
    FROM fit JOIN hub.portion_key k ON k.advisory_id = fit.id AND k.type = 'AFFECTED' JOIN hub.portion p ON p.id = k.portion_id`,
  DEVELOPER: `SELECT fit.id, ${wordingKeySql(`p.content ->> 'developer'`)} AS key, p.content ->> 'developer' AS name
    FROM fit ${portionsOf('AFFECTED')} AND p.content ->> 'developer' IS NOT NULL`,
  DATABASE: `SELECT fit.id, p.content ->> 'database' AS key, NULL::text AS name FROM fit ${portionsOf('ORIGIN')}`,
};

function portionsOf(type: 'AFFECTED' | 'ORIGIN'): string {
  return `JOIN hub.portion p ON p.advisory_id = fit.id AND p.valid_to IS NULL AND p.type = '${type}'`;
}

/** The highest of their portions' values; `rank` counts from 1, null for a portion without. */
function highestOf(values: readonly string[], rank: string, which: string): string {
  return `SELECT highest.id, (ARRAY['${values.join("', '")}'])[highest.rank] AS key, NULL::text AS name FROM (
    SELECT fit.id, max(${rank}) AS rank FROM fit JOIN hub.portion p ON p.advisory_id = fit.id AND p.valid_to IS NULL ${which} GROUP BY fit.id) highest
    WHERE highest.rank IS NOT NULL`;
}
