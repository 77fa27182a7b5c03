import fc from 'fast-check';
import type { Client } from 'pg';
import { ADVISORY_KINDS, SEVERITY_LEVELS } from '../features/advisories/model/advisory.js';
import type { AdvisoryFilter } from '../features/advisories/model/advisory-filter.js';
import type { AdvisoryView } from '../features/advisories/model/advisory-view.js';
import { fitsSearch, searchedText, wordsOf } from '../features/advisories/model/fake-search.js';
import { matchesFilter } from '../features/advisories/model/matches-filter.js';
import { portionKeys } from '../features/advisories/model/portion-keys.js';
import { SECTORS } from '../features/markings/model/marking.js';
import { TLP } from '../features/markings/model/tlp.js';

/** Filters with values that occur somewhere, for one viewer or for another, and with some that nobody has. */
export function filtersOf(everything: readonly AdvisoryView[], words: readonly string[]): fc.Arbitrary<AdvisoryFilter> {
  const systems = keysOf(everything, 'AFFECTED').map((key) => key.slice(key.indexOf(':') + 1));
  return fc.record(
    {
      search: searchesOf(words),
      kinds: some(ADVISORY_KINDS),
      severities: some(SEVERITY_LEVELS),
      banners: some(TLP),
      sources: some(['meridian-labs', 'tern-cloud', 'national-cert', 'halden-institute', 'nobody']),
      sectors: some(SECTORS),
      terms: some([...keysOf(everything, 'TERM'), 'ATLAS:AML.T9999']),
      systems: some([...systems, 'PyTorch', 'no such system']),
      aliases: some([...keysOf(everything, 'ALIAS'), 'cve-2023-48022', 'CVE-1999-0001']),
      names: some([...new Set(everything.map(({ name }) => name)), 'smk-00000-00000']),
      publishedAfter: times,
      publishedBefore: times,
      updatedAfter: times,
      states: fc.constantFrom(
        ['PUBLISHED' as const],
        ['WITHDRAWN' as const],
        ['PUBLISHED' as const, 'WITHDRAWN' as const],
        [],
      ),
    },
    { requiredKeys: [] },
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

function keysOf(everything: readonly AdvisoryView[], type: string): readonly string[] {
  const portions = everything.flatMap((view) => view.portions.filter((portion) => portion.type === type));
  return [...new Set(portions.flatMap(({ content }) => (content ? portionKeys(content) : [])))];
}

function some<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
}

const times = fc.date({ min: new Date('2024-11-01'), max: new Date('2026-12-01'), noInvalidDate: true });
