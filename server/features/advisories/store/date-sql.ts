import type { AdvisoryDate } from '../model/statistics.js';
import { PUBLISHED_AT, UPDATED_AT } from './filter-sql.js';
import { occurredFrom } from './occurred-sql.js';

/**
 * A query of one row at most: a date of advisory `a` as the viewer sees it, `at` its first moment in UTC and `precision` how exactly it is
 * known (1 year, 2 month, 3 day or time). No row where it is not known.
 */
export function dateOfAdvisory(date: AdvisoryDate): string {
  if (isOwnTime(date)) return exact(OWN_TIMES[date]);
  if (date === 'FIX_AVAILABLE')
    return `SELECT * FROM ((${stated('FIXED')}) UNION ALL (${FIX_SHOWN})) known ORDER BY known.rank LIMIT 1`;
  return stated(date);
}

export type OwnTime = 'PUBLISHED' | 'UPDATED';

/** Of advisory `a`, as the viewer sees it. */
export const OWN_TIMES: Readonly<Record<OwnTime, string>> = { PUBLISHED: PUBLISHED_AT, UPDATED: UPDATED_AT };

export function isOwnTime(date: AdvisoryDate): date is OwnTime {
  return date in OWN_TIMES;
}

function exact(at: string): string {
  return `SELECT (${at}) AT TIME ZONE 'UTC' AS at, 3 AS precision, 2 AS rank`;
}

/** Of several dates the most exact, of those the earliest. */
function stated(event: AdvisoryDate): string {
  return `SELECT ${occurredFrom('p.content')} AS at, ${PRECISION} AS precision, 1 AS rank
    FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND p.type = 'OCCURRED' AND p.content ->> 'event' = '${event}'
    ORDER BY 2 DESC, 1 LIMIT 1`;
}

const PRECISION = `CASE p.content ->> 'precision' WHEN 'YEAR' THEN 1 WHEN 'MONTH' THEN 2 ELSE 3 END`;

/**
 * When the viewer's view first held a fix that can be had. Not where a bulk import wrote it: that is the time of the import, and the
 * fix may have been there for years.
 */
const FIX_SHOWN = `${exact(`SELECT min(t.at) FROM hub.portion p
    JOIN hub.own_turn t ON t.advisory_id = p.advisory_id AND t.sequence >= p.valid_from AND (p.valid_to IS NULL OR t.sequence < p.valid_to)
    WHERE p.advisory_id = a.id AND p.type = 'MITIGATION' AND p.content ->> 'category' IN ('VENDOR_FIX', 'OPTIONAL_PATCH')
      AND p.content ->> 'status' IN ('AVAILABLE', 'DEPLOYED', 'VERIFIED')
      AND NOT EXISTS (SELECT FROM hub.event e WHERE e.revision_id = t.revision_id AND e.backfill)`)}`;
