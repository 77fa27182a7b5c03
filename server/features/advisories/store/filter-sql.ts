import { tlpRank } from '../../markings/model/tlp.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import { SEVERITY_LEVELS, type SeverityLevel } from '../model/advisory.js';
import type { PortionType } from '../model/portion-content.js';
import type { AdvisoryFilter, AdvisoryTraits } from '../model/advisory-filter.js';
import { LISTED_STATES } from '../model/matches-filter.js';
import { aliasKey, ANY_END, systemKeys, termKey, wordingKey } from '../model/portion-keys.js';
import { occurredConditions } from './occurred-sql.js';

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
export function conditions(
  { search: _, states, not, ...traits }: AdvisoryFilter,
  { add }: Parameters,
): readonly string[] {
  return [
    `a.state = ANY (${add(states ?? LISTED_STATES)}::text[])`,
    ...traitConditions(traits, add),
    ...(not ?? []).map((left) => `(${['true', ...traitConditions(left, add)].join(' AND ')}) IS NOT TRUE`),
  ];
}

function traitConditions(
  { occurredAfter, occurredBefore, dateOf, ...traits }: AdvisoryTraits,
  add: Parameters['add'],
): readonly string[] {
  const asked = Object.entries(traits).filter(([, value]) => value !== undefined);
  return [
    ...asked.map(([field, value]) => conditionOf(field as keyof Conditions, value, add)),
    ...occurredConditions({ occurredAfter, occurredBefore, dateOf }, add),
  ];
}

/** The pairing of a field with its value is the filter's own; Object.entries loses it. */
function conditionOf(field: keyof Conditions, value: unknown, add: Parameters['add']): string {
  return (CONDITIONS[field] as Condition<unknown>)(value, add);
}

type Condition<Value> = (value: Value, add: Parameters['add']) => string;

type Conditions = Required<Omit<AdvisoryTraits, 'occurredAfter' | 'occurredBefore' | 'dateOf'>>;

const CONDITIONS: { readonly [Field in keyof Conditions]: Condition<Conditions[Field]> } = {
  kinds: (kinds, add) => `a.kind = ANY (${add(kinds)}::text[])`,
  names: (names, add) => `a.name = ANY (${add(names.flatMap((name) => parseAdvisoryName(name) ?? []))}::text[])`,
  severities: (levels, add) => `${SEVERITY_RANK} = ANY (${add(levels.map(severityRank))}::int[])`,
  banners: (banners, add) => `(SELECT max(p.tlp) ${CURRENT}) = ANY (${add(banners.map(tlpRank))}::int[])`,
  sources: (handles, add) => fromSource('handle', add(handles)),
  sectors: (sectors, add) => fromSource('sector', add(sectors)),
  terms: (terms, add) => says('TERM', terms.map(termKey), add),
  termsAll: (terms, add) =>
    terms.length === 0 ? 'false' : terms.map((term) => says('TERM', [termKey(term)], add)).join(' AND '),
  systems: (systems, add) => says('AFFECTED', systems.flatMap(systemKeys), add),
  systemKinds: (kinds, add) => affects('kind', add(kinds.map(wordingKey))),
  developers: (developers, add) => affects('developer', add(developers.map(wordingKey))),
  aliases: (aliases, add) => says('ALIAS', aliases.map(aliasKey), add),
  publishedAfter: (time, add) => `${PUBLISHED_AT} >= ${add(time)}`,
  publishedBefore: (time, add) => `${PUBLISHED_AT} < ${add(time)}`,
  updatedAfter: (time, add) => `${UPDATED_AT} >= ${add(time)}`,
};

/** Whole keys by equality, which may use its index before row security has its say; beginnings row by row. */
function says(type: PortionType, asked: readonly string[], add: Parameters['add']): string {
  const beginnings = asked.filter((key) => key.endsWith(ANY_END)).map((key) => key.slice(0, -1));
  const whole = `k.key = ANY (${add(asked.filter((key) => !key.endsWith(ANY_END)))}::text[])`;
  const fits =
    beginnings.length === 0
      ? whole
      : `(${whole} OR EXISTS (SELECT FROM unnest(${add(beginnings)}::text[]) w (text) WHERE starts_with(k.key, w.text)))`;
  return `EXISTS (SELECT FROM hub.portion_key k WHERE k.advisory_id = a.id AND k.type = '${type}' AND ${fits})`;
}

function affects(said: 'kind' | 'developer', keys: string): string {
  return `EXISTS (SELECT ${CURRENT} AND p.type = 'AFFECTED' AND ${wordingKeySql(`p.content ->> '${said}'`)} = ANY (${keys}::text[]))`;
}

/** `wordingKey` of a text, in SQL. */
export function wordingKeySql(text: string): string {
  return `btrim(regexp_replace(lower((${text}) COLLATE "C"), '[ \\t\\r\\n]+', ' ', 'g'))`;
}

function fromSource(column: 'handle' | 'sector', values: string): string {
  return `EXISTS (SELECT FROM hub.portion p JOIN hub.organization o ON o.id = p.organization_id
    WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND p.type = 'SOURCE' AND o.${column} = ANY (${values}::text[]))`;
}
