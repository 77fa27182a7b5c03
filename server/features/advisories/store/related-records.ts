import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { RelatedRecord } from '../model/redact-related.js';
import { findRecords } from './find-records.js';

/**
 * Which published advisories share an alias with those of `$1`, at most `$2` for each: those that share most names first. Row
 * security has cleared the keys on both sides. Written for look-ups one by one, as the planner cannot know how few there are.
 */
const RELATED: Prepared = {
  name: 'related',
  text: `
WITH shared AS (
  SELECT w.place, twin.advisory_id, own.alias
  FROM unnest($1::text[]) WITH ORDINALITY w (name, place)
  JOIN hub.advisory a ON a.name = w.name
  CROSS JOIN LATERAL (SELECT k.key, (SELECT p.content ->> 'value' FROM hub.portion p WHERE p.id = k.portion_id) AS alias
    FROM hub.portion_key k WHERE k.advisory_id = a.id AND k.type = 'ALIAS' OFFSET 0) own
  CROSS JOIN LATERAL (SELECT k.advisory_id FROM hub.portion_key k
    WHERE k.key = own.key AND k.type = 'ALIAS' AND k.advisory_id <> a.id OFFSET 0) twin
), ranked AS (
  SELECT s.place, b.name, array_agg(DISTINCT s.alias ORDER BY s.alias) AS aliases,
    row_number() OVER (PARTITION BY s.place ORDER BY count(DISTINCT s.alias) DESC, b.name) AS rank
  FROM shared s JOIN hub.advisory b ON b.id = s.advisory_id
  WHERE b.state IN ('PUBLISHED', 'WITHDRAWN')
  GROUP BY s.place, b.name
)
SELECT place::int - 1 AS place, name, aliases FROM ranked WHERE rank <= $2 ORDER BY place, rank`,
};

interface RelatedRow {
  readonly place: number;
  readonly name: AdvisoryName;
  readonly aliases: readonly string[];
}

/** One list a name, in their order. Records that several have in common are read once. */
export async function relatedRecords(
  sql: EntityManager,
  viewer: Viewer,
  { names, first }: { readonly names: readonly AdvisoryName[]; readonly first: number },
): Promise<readonly (readonly RelatedRecord[])[]> {
  const rows = await prepared<RelatedRow>(sql, RELATED, [names, first]);
  const wanted = [...new Set(rows.map(({ name }) => name))];
  const found = await findRecords(
    sql,
    viewer,
    wanted.map((name) => ({ name, sequence: null })),
  );
  const records = new Map(found.map(({ record }) => [record.name, record]));
  return names.map((_, place) =>
    rows.flatMap((row) => {
      const record = row.place === place ? records.get(row.name) : undefined;
      return record ? [{ record, aliases: row.aliases }] : [];
    }),
  );
}
