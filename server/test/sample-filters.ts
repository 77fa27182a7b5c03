import fc from 'fast-check';
import type { Client } from 'pg';
import { ADVISORY_KINDS, SEVERITY_LEVELS } from '../features/advisories/model/advisory.js';
import type { AdvisoryFilter, AdvisoryTraits } from '../features/advisories/model/advisory-filter.js';
import type { AdvisoryView } from '../features/advisories/model/advisory-view.js';
import { fitsSearch, searchedText, wordsOf } from '../features/advisories/model/fake-search.js';
import { matchesFilter } from '../features/advisories/model/matches-filter.js';
import { occurredSpan } from '../features/advisories/model/occurred-span.js';
import { OCCURRED_EVENTS, type PortionContent } from '../features/advisories/model/portion-content.js';
import { portionKeys } from '../features/advisories/model/portion-keys.js';
import { SECTORS } from '../features/markings/model/marking.js';
import { TLP } from '../features/markings/model/tlp.js';

/** Filters with values that occur somewhere, for one viewer or for another, and with some that nobody has. */
export function filtersOf(everything: readonly AdvisoryView[], words: readonly string[]): fc.Arbitrary<AdvisoryFilter> {
  const traits = traitsOf(everything);
  const fields: Arbitraries<AdvisoryFilter> = {
    ...traits,
    search: searchesOf(words),
    states: fc.constantFrom(
      ['PUBLISHED' as const],
      ['WITHDRAWN' as const],
      ['PUBLISHED' as const, 'WITHDRAWN' as const],
      [],
    ),
    not: fc.array(someOf(traits), { maxLength: 2 }),
  };
  const { search, kinds, sectors, publishedAfter } = fields;
  return fc.oneof(someOf(fields), fc.record({ search, kinds, sectors, publishedAfter }, { requiredKeys: [] }));
}

type Arbitraries<T> = { readonly [Field in keyof T]-?: fc.Arbitrary<NonNullable<T[Field]>> };

function traitsOf(everything: readonly AdvisoryView[]): Arbitraries<AdvisoryTraits> {
  const systems = keysOf(everything, 'AFFECTED').map((key) => key.slice(key.indexOf(':') + 1));
  const affected = contentsOf(everything).flatMap((content) => (content.is === 'affected' ? [content] : []));
  const terms = [...keysOf(everything, 'TERM'), 'ATLAS:AML.T9999', 'ATLAS:*', 'cwe:cwe-1*'];
  return {
    kinds: some(ADVISORY_KINDS),
    severities: some(SEVERITY_LEVELS),
    banners: some(TLP),
    sources: some(['meridian-labs', 'tern-cloud', 'national-cert', 'halden-institute', 'nobody']),
    sectors: some(SECTORS),
    terms: some(terms),
    termsAll: some(terms),
    systems: some([...systems, 'PyTorch', 'no such system']),
    systemKinds: some(['nothing', ...affected.flatMap(({ kind }) => kind ?? [])]),
    developers: some(['nobody', ...affected.flatMap(({ developer }) => developer?.toUpperCase() ?? [])]),
    aliases: some([...keysOf(everything, 'ALIAS'), 'cve-2023-48022', 'CVE-1999-0001', 'CVE-*', 'aml.cs*']),
    names: some([...new Set(everything.map(({ name }) => name)), 'smk-00000-00000']),
    publishedAfter: times,
    publishedBefore: times,
    updatedAfter: times,
    ...datesOf(everything),
  };
}

/** From and until dates that are stated, and others. */
function datesOf(
  everything: readonly AdvisoryView[],
): Pick<Arbitraries<AdvisoryTraits>, 'occurredAfter' | 'occurredBefore' | 'dateOf'> {
  const spans = contentsOf(everything).flatMap((content) => (content.is === 'occurred' ? [occurredSpan(content)] : []));
  return {
    occurredAfter: fc.constantFrom(new Date('2020-01-01'), ...spans.map(({ from }) => from)),
    occurredBefore: fc.constantFrom(new Date('2026-01-01'), ...spans.map(({ until }) => until)),
    dateOf: fc.constantFrom(...OCCURRED_EVENTS),
  };
}

/** One to three of the fields: all of them at once fit nothing. */
function someOf<T extends object>(fields: Arbitraries<T>): fc.Arbitrary<Partial<T>> {
  const names = Object.keys(fields) as (keyof T)[];
  return fc
    .subarray(names, { minLength: 1, maxLength: 3 })
    .chain((kept) =>
      fc.record(Object.fromEntries(kept.map((name) => [name, fields[name]])) as Arbitraries<Partial<T>>),
    );
}

/** Searches of one to three words, some denied, with alternatives. */
export function searchesOf(words: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words, 'nosuchword');
  const term = fc.tuple(fc.constantFrom('', '', '-'), word).map((parts) => parts.join(''));
  const alternative = fc.array(term, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  return fc.array(alternative, { minLength: 1, maxLength: 2 }).map((all) => all.join(' or '));
}

/** True when a view fits, told in plain code. */
export function fits(view: AdvisoryView, { search, ...filter }: AdvisoryFilter): boolean {
  return matchesFilter(view, filter) && (search === undefined || fitsSearch(view, search));
}

/**
 * The words of the sample that have no other forms in it and are no stop words: of these plain code finds what the database finds.
 */
export async function plainWords(everything: readonly AdvisoryView[], superuser: Client): Promise<readonly string[]> {
  const texts = everything.flatMap(({ portions }) =>
    portions.flatMap(({ content }) => (content ? [searchedText(content)] : [])),
  );
  const words = [...new Set(texts.flatMap((text) => [...wordsOf(text)]))];
  const { rows } = await superuser.query<{ word: string }>(
    `SELECT min(word) AS word FROM unnest($1::text[]) word GROUP BY hub.words_of('OTHER', word)
     HAVING count(*) = 1 AND bool_and(length(to_tsvector('pg_catalog.english', word)) = 1)
       AND bool_and(length(hub.words_of('OTHER', word)) = 1) ORDER BY 1`,
    [words],
  );
  return rows.map(({ word }) => word);
}

function contentsOf(everything: readonly AdvisoryView[]): readonly PortionContent[] {
  return everything.flatMap(({ portions }) => portions.flatMap(({ content }) => content ?? []));
}

function keysOf(everything: readonly AdvisoryView[], type: string): readonly string[] {
  const portions = everything.flatMap((view) => view.portions.filter((portion) => portion.type === type));
  return [...new Set(portions.flatMap(({ content }) => (content ? portionKeys(content) : [])))];
}

function some<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
}

const times = fc.date({ min: new Date('2024-11-01'), max: new Date('2026-12-01'), noInvalidDate: true });
