import { tlpRank } from '../../markings/model/tlp.js';
import { SEVERITY_LEVELS } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { aliasKey, systemKeys, termKey } from '../model/portion-keys.js';

/** Collects the values of a statement; gives each its placeholder. Caller's text reaches PostgreSQL in no other way. */
export interface Parameters {
  readonly values: unknown[];
  add(value: unknown): string;
}

export function parameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

/** Rows of one advisory's visible current portions. */
const CURRENT = 'FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL';

/** The rank (1 NONE to 5 CRITICAL) of the highest visible severity; null when none. */
export const SEVERITY_RANK = `(SELECT max(array_position(ARRAY['${SEVERITY_LEVELS.join("', '")}'], p.content ->> 'level')) ${CURRENT} AND p.type = 'SEVERITY')`;

/** When the first portion that the viewer sees was published. */
export const PUBLISHED_AT = `(SELECT min(s.at) FROM hub.portion p JOIN hub.sheet s ON s.id = p.sheet_id
  WHERE p.advisory_id = a.id AND a.state NOT IN ('DRAFT', 'IN_REVIEW'))`;

/** The last change that the viewer sees; of a draft, when it was saved. */
export const UPDATED_AT = `coalesce((SELECT max(c.at) FROM hub.own_change c WHERE c.advisory_id = a.id),
  (SELECT max(r.at) FROM hub.revision r WHERE r.advisory_id = a.id))`;

/** Conditions on `hub.advisory a`, each computed on what the viewer sees of it. */
export function conditions(filter: AdvisoryFilter, { add }: Parameters): readonly string[] {
  const has = (type: string, keys: readonly string[]) => `EXISTS (SELECT ${CURRENT} AND p.type = '${type}' AND p.keys && ${add(keys)}::text[])`;
  const source = (column: string, values: readonly string[]) =>
    `EXISTS (SELECT FROM hub.portion p JOIN hub.organization o ON o.id = p.organization_id
      WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND p.type = 'SOURCE' AND o.${column} = ANY (${add(values)}::text[]))`;
  const { kinds, severities, banners, sources, sectors, terms, systems, aliases, names, states } = filter;
  const { publishedAfter, publishedBefore, updatedAfter } = filter;
  const some = (condition: (() => string) | false | undefined | '') => (condition ? [condition()] : []);
  return [
    // Not EXISTS: the planner would turn that into a join over all portions, where a page needs a few.
    `(SELECT p.id ${CURRENT} LIMIT 1) IS NOT NULL`,
    `a.state = ANY (${add(states ?? ['PUBLISHED', 'WITHDRAWN'])}::text[])`,
    ...some(kinds && (() => `a.kind = ANY (${add(kinds)}::text[])`)),
    ...some(names && (() => `a.name = ANY (${add(names.map((name) => name.toUpperCase()))}::text[])`)),
    ...some(severities && (() => `${SEVERITY_RANK} = ANY (${add(severities.map((level) => SEVERITY_LEVELS.indexOf(level) + 1))}::int[])`)),
    ...some(banners && (() => `(SELECT max(p.tlp) ${CURRENT}) = ANY (${add(banners.map(tlpRank))}::int[])`)),
    ...some(sources && (() => source('handle', sources))),
    ...some(sectors && (() => source('sector', sectors))),
    ...some(terms && (() => has('TERM', terms.map(termKey)))),
    ...some(systems && (() => has('AFFECTED', systems.flatMap(systemKeys)))),
    ...some(aliases && (() => has('ALIAS', aliases.map(aliasKey)))),
    ...some(publishedAfter && (() => `${PUBLISHED_AT} >= ${add(publishedAfter)}`)),
    ...some(publishedBefore && (() => `${PUBLISHED_AT} < ${add(publishedBefore)}`)),
    ...some(updatedAfter && (() => `${UPDATED_AT} >= ${add(updatedAfter)}`)),
  ];
}
