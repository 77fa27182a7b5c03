import { tlpRank } from '../../markings/model/tlp.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import { SEVERITY_LEVELS, type SeverityLevel } from '../model/advisory.js';
import type { PortionType } from '../model/portion-content.js';
import type { AdvisoryFilter, ViewFilter } from '../model/advisory-filter.js';
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
export const PUBLISHED_AT = '(SELECT min(t.at) FROM hub.own_turn t WHERE t.advisory_id = a.id)';

/** The last change that the viewer sees; of a draft, when it was saved. */
export const UPDATED_AT = `coalesce((SELECT max(t.at) FROM hub.own_turn t WHERE t.advisory_id = a.id),
  (SELECT max(r.at) FROM hub.revision r WHERE r.advisory_id = a.id))`;

export function severityRank(level: SeverityLevel | null): number | null {
  return level === null ? null : SEVERITY_LEVELS.indexOf(level) + 1;
}

/**
 * That the viewer sees any of `hub.advisory a`, today. Not EXISTS: the planner would turn that into a join over all portions, where
 * a page needs a few.
 */
export const EXISTS = `(SELECT p.id ${CURRENT} LIMIT 1) IS NOT NULL`;

/** Conditions on an advisory `a` (id, name, kind, state), each computed on what the viewer sees of it. A search is none of them. */
export function conditions({ search: _, ...filter }: AdvisoryFilter, { add }: Parameters): readonly string[] {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [
    ...(filter.states ? [] : [CONDITIONS.states(['PUBLISHED', 'WITHDRAWN'], add)]),
    ...asked.map(([field, value]) => conditionOf(field as keyof Conditions, value, add)),
  ];
}

/** The pairing of a field with its value is the filter's own; Object.entries loses it. */
function conditionOf(field: keyof Conditions, value: unknown, add: Parameters['add']): string {
  return (CONDITIONS[field] as Condition<unknown>)(value, add);
}

type Condition<Value> = (value: Value, add: Parameters['add']) => string;

type Conditions = Required<Omit<ViewFilter, 'search'>>;

const CONDITIONS: { readonly [Field in keyof Conditions]: Condition<Conditions[Field]> } = {
  states: (states, add) => `a.state = ANY (${add(states)}::text[])`,
  kinds: (kinds, add) => `a.kind = ANY (${add(kinds)}::text[])`,
  names: (names, add) => `a.name = ANY (${add(names.flatMap((name) => parseAdvisoryName(name) ?? []))}::text[])`,
  severities: (levels, add) => `${SEVERITY_RANK} = ANY (${add(levels.map(severityRank))}::int[])`,
  banners: (banners, add) => `(SELECT max(p.tlp) ${CURRENT}) = ANY (${add(banners.map(tlpRank))}::int[])`,
  sources: (handles, add) => fromSource('handle', add(handles)),
  sectors: (sectors, add) => fromSource('sector', add(sectors)),
  terms: (terms, add) => says('TERM', add(terms.map(termKey))),
  systems: (systems, add) => says('AFFECTED', add(systems.flatMap(systemKeys))),
  aliases: (aliases, add) => says('ALIAS', add(aliases.map(aliasKey))),
  publishedAfter: (time, add) => `${PUBLISHED_AT} >= ${add(time)}`,
  publishedBefore: (time, add) => `${PUBLISHED_AT} < ${add(time)}`,
  updatedAfter: (time, add) => `${UPDATED_AT} >= ${add(time)}`,
};

function says(type: PortionType, keys: string): string {
  return `EXISTS (SELECT FROM hub.portion_key k WHERE k.advisory_id = a.id AND k.type = '${type}' AND k.key = ANY (${keys}::text[]))`;
}

function fromSource(column: 'handle' | 'sector', values: string): string {
  return `EXISTS (SELECT FROM hub.portion p JOIN hub.organization o ON o.id = p.organization_id
    WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND p.type = 'SOURCE' AND o.${column} = ANY (${values}::text[]))`;
}
