import { TLP } from '../../markings/model/tlp.js';
import { SEVERITY_LEVELS } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { FacetField, FacetQuery } from '../model/facet.js';
import type { Matches } from './find-matches.js';
import { type Parameters, parameters } from './filter-sql.js';
import { isPlain, isWhole, listSource } from './list-source.js';
import { amongOf, type Statement } from './list-sql.js';

/**
 * How many of the advisories that fit share each value. What portions say is counted on their own rows, which row security has
 * cleared; of the whole hub it is counted without looking up the advisories, since each row shows that its own exists: today, and
 * not at a past time.
 */
export function facetStatement(
  filter: AdvisoryFilter,
  { by, first }: FacetQuery,
  { matches, isPast }: { readonly matches: Matches | null; readonly isPast: boolean },
): Statement {
  const bound = parameters();
  const isCountedWhole = !isPast && matches === null && isWhole(filter) && !COUNTED_BY_ADVISORY.has(by);
  const counts = COUNTS[by](isCountedWhole ? UNLESS_DRAFTED : FITTING);
  const text = `${isCountedWhole ? '' : fitting(filter, matches, bound)}
SELECT key, name, count::int FROM (${counts}) counted (key, name, count)
ORDER BY count DESC, key COLLATE "C" LIMIT ${bound.add(first)}::int`;
  const among = isCountedWhole ? '-whole' : amongOf(matches);
  return { text, values: bound.values, name: isPlain(filter) ? `facet-${by}${among}` : null, walks: false };
}

/** What is counted on advisories themselves, and not on what portions say. */
const COUNTED_BY_ADVISORY: ReadonlySet<FacetField> = new Set(['KIND', 'MONTH']);

function fitting(filter: AdvisoryFilter, matches: Matches | null, bound: Parameters): string {
  const { from, where } = listSource(filter, matches, bound);
  return `WITH fit AS MATERIALIZED (SELECT a.id, a.kind FROM ${from} WHERE ${where.join('\n AND ')})`;
}

/** Which rows are counted, by the column that says of which advisory they are: the end of a FROM, and a WHERE to add to. */
type Among = (advisory: string) => string;

const FITTING: Among = (advisory) => `JOIN fit ON fit.id = ${advisory} WHERE true`;
const UNLESS_DRAFTED: Among = (advisory) =>
  `WHERE ${advisory} NOT IN (SELECT d.id FROM hub.advisory d WHERE d.state IN ('DRAFT', 'IN_REVIEW'))`;

const COUNTS: Readonly<Record<FacetField, (among: Among) => string>> = {
  KIND: () => 'SELECT fit.kind, NULL, count(*) FROM fit GROUP BY 1',
  SEVERITY: highestOf(
    SEVERITY_LEVELS,
    `array_position(ARRAY['${SEVERITY_LEVELS.join("', '")}'], p.content ->> 'level')`,
    `AND p.type = 'SEVERITY'`,
  ),
  BANNER: highestOf(TLP, 'p.tlp + 1', ''),
  SECTOR: (among) => `SELECT o.sector, NULL, sum(said.count) ${sources(among)} GROUP BY 1`,
  SOURCE: (among) => `SELECT o.handle, o.name, said.count ${sources(among)}`,
  TERM: (among) => `SELECT k.key, NULL, count(DISTINCT k.advisory_id)
    FROM hub.portion_key k ${among('k.advisory_id')} AND k.type = 'TERM' GROUP BY 1`,
  SYSTEM: systems,
  MONTH: (among) => `SELECT to_char(published.at AT TIME ZONE 'UTC', 'YYYY-MM'), NULL, count(*)
    FROM (SELECT min(t.at) AS at FROM hub.own_turn t ${among('t.advisory_id')} GROUP BY t.advisory_id) published
    WHERE published.at IS NOT NULL GROUP BY 1`,
};

/** An advisory has one source. Counted first, because who may see an organization costs a look into its portions each time. */
function sources(among: Among): string {
  return `FROM (SELECT p.organization_id, count(DISTINCT p.advisory_id) AS count FROM hub.portion p
      ${among('p.advisory_id')} AND p.valid_to IS NULL AND p.type = 'SOURCE' GROUP BY 1) said
    JOIN hub.organization o ON o.id = said.organization_id`;
}

/** Counts advisories by the highest of their portions' values; `rank` counts from 1, null for a portion without. */
function highestOf(values: readonly string[], rank: string, which: string): (among: Among) => string {
  return (among) => `SELECT (ARRAY['${values.join("', '")}'])[highest.rank], NULL, count(*)
    FROM (SELECT max(${rank}) AS rank FROM hub.portion p ${among('p.advisory_id')} AND p.valid_to IS NULL ${which}
      GROUP BY p.advisory_id) highest
    WHERE highest.rank IS NOT NULL GROUP BY 1`;
}

/** By name, since the filter finds by name: who calls a system so counts, and who gives that as an identifier. */
function systems(among: Among): string {
  return `SELECT said.key, min(said.name), count(DISTINCT said.advisory_id)
    FROM (SELECT k.advisory_id, substr(k.key, strpos(k.key, ':') + 1) AS key,
        CASE WHEN k.key LIKE 'name:%' THEN p.content ->> 'system' END COLLATE "C" AS name
      FROM hub.portion_key k JOIN hub.portion p ON p.id = k.portion_id ${among('k.advisory_id')} AND k.type = 'AFFECTED') said
    GROUP BY 1 HAVING count(said.name) > 0`;
}
