import { SEVERITY_LEVELS } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { FacetField, FacetQuery } from '../model/facet.js';
import { TLP } from '../../markings/model/tlp.js';
import type { Matches } from './find-matches.js';
import { parameters } from './filter-sql.js';
import { listSource } from './list-source.js';

/**
 * How many of the advisories that fit share each value. What portions say is counted on their own rows, which row security has
 * cleared; those that a search found are not read again.
 */
export function facetStatement(
  filter: AdvisoryFilter,
  { by, first }: FacetQuery,
  matches: Matches | null,
): { readonly text: string; readonly values: readonly unknown[] } {
  const bound = parameters();
  const { from, where } = listSource(filter, matches, bound);
  const text = `WITH fit AS MATERIALIZED (SELECT a.id, a.kind FROM ${from} WHERE ${where.join('\n AND ')})
SELECT key, name, count::int FROM (${COUNTS[by]}) counted (key, name, count)
ORDER BY count DESC, key COLLATE "C" LIMIT ${bound.add(first)}::int`;
  return { text, values: bound.values };
}

const KEYS = 'FROM fit JOIN hub.portion_key k ON k.advisory_id = fit.id';
const SOURCES = `FROM fit JOIN hub.portion p ON p.advisory_id = fit.id AND p.valid_to IS NULL AND p.type = 'SOURCE'
  JOIN hub.organization o ON o.id = p.organization_id`;

const COUNTS: Readonly<Record<FacetField, string>> = {
  KIND: 'SELECT fit.kind, NULL, count(*) FROM fit GROUP BY 1',
  SEVERITY: highestOf(
    SEVERITY_LEVELS,
    `array_position(ARRAY['${SEVERITY_LEVELS.join("', '")}'], p.content ->> 'level')`,
    `AND p.type = 'SEVERITY'`,
  ),
  BANNER: highestOf(TLP, 'p.tlp + 1', ''),
  SECTOR: `SELECT o.sector, NULL, count(DISTINCT fit.id) ${SOURCES} GROUP BY 1`,
  SOURCE: `SELECT o.handle, min(o.name), count(DISTINCT fit.id) ${SOURCES} GROUP BY 1`,
  TERM: `SELECT k.key, NULL, count(DISTINCT fit.id) ${KEYS} AND k.type = 'TERM' GROUP BY 1`,
  SYSTEM: systems(),
  MONTH: `SELECT to_char(published.at AT TIME ZONE 'UTC', 'YYYY-MM'), NULL, count(*)
    FROM (SELECT min(t.at) AS at FROM fit JOIN hub.own_turn t ON t.advisory_id = fit.id GROUP BY fit.id) published
    WHERE published.at IS NOT NULL GROUP BY 1`,
};

/** Counts advisories by the highest of their portions' values; `rank` counts from 1, null for a portion without. */
function highestOf(values: readonly string[], rank: string, which: string): string {
  return `SELECT (ARRAY['${values.join("', '")}'])[highest.rank], NULL, count(*)
    FROM (SELECT max(${rank}) AS rank FROM fit JOIN hub.portion p ON p.advisory_id = fit.id AND p.valid_to IS NULL ${which} GROUP BY fit.id) highest
    WHERE highest.rank IS NOT NULL GROUP BY 1`;
}

/** By name, since the filter finds by name: who calls a system so counts, and who gives that as an identifier. */
function systems(): string {
  return `SELECT said.key, min(said.name), count(DISTINCT said.id)
    FROM (SELECT fit.id, substr(k.key, strpos(k.key, ':') + 1) AS key,
        CASE WHEN k.key LIKE 'name:%' THEN p.content ->> 'system' END COLLATE "C" AS name
      ${KEYS} AND k.type = 'AFFECTED' JOIN hub.portion p ON p.id = k.portion_id) said
    GROUP BY 1 HAVING count(said.name) > 0`;
}
