import { parseAdvisoryName } from './advisory-name.js';
import type { AdvisoryTraits, ViewFilter } from './advisory-filter.js';
import type { AdvisoryView } from './advisory-view.js';
import type { PortionType } from './portion-content.js';
import { occurredSpan } from './occurred-span.js';
import { aliasKey, isKeyAmong, portionKeys, systemKeys, termKey, wordingKey } from './portion-keys.js';

/** True when a view matches a filter, as the list would find it. A search is for the database to tell. */
export function matchesFilter(view: AdvisoryView, { states, not, ...traits }: ViewFilter): boolean {
  return (
    isAmong(view.state, states ?? LISTED_STATES) &&
    matchesTraits(view, traits) &&
    not?.some((left) => matchesTraits(view, left)) !== true
  );
}

function matchesTraits(view: AdvisoryView, traits: AdvisoryTraits): boolean {
  return (
    matchesFrame(view, traits) &&
    matchesExtract(view, traits) &&
    matchesTimes(view, traits) &&
    matchesPortions(view, traits) &&
    matchesSystems(view, traits) &&
    matchesDates(view, traits)
  );
}

function matchesFrame({ kind, name }: AdvisoryView, { kinds, names }: AdvisoryTraits): boolean {
  return isAmong(kind, kinds) && isAmong(name, names?.map(parseAdvisoryName));
}

function matchesExtract({ severity, banner, source }: AdvisoryView, traits: AdvisoryTraits): boolean {
  return (
    isAmong(severity, traits.severities) &&
    isAmong(banner, traits.banners) &&
    isAmong(source?.handle, traits.sources) &&
    isAmong(source?.sector, traits.sectors)
  );
}

function matchesTimes({ publishedAt, updatedAt }: AdvisoryView, traits: AdvisoryTraits): boolean {
  const { publishedAfter, publishedBefore, updatedAfter } = traits;
  return (
    (publishedAfter === undefined || (publishedAt !== null && publishedAt >= publishedAfter)) &&
    (publishedBefore === undefined || (publishedAt !== null && publishedAt < publishedBefore)) &&
    (updatedAfter === undefined || updatedAt >= updatedAfter)
  );
}

function matchesPortions(view: AdvisoryView, { terms, termsAll, systems, aliases }: AdvisoryTraits): boolean {
  return (
    says(view, 'TERM', terms?.map(termKey)) &&
    saysEvery(view, termsAll) &&
    says(view, 'AFFECTED', systems?.flatMap(systemKeys)) &&
    says(view, 'ALIAS', aliases?.map(aliasKey))
  );
}

function saysEvery(view: AdvisoryView, terms: readonly string[] | undefined): boolean {
  return terms === undefined || (terms.length > 0 && terms.every((term) => says(view, 'TERM', [termKey(term)])));
}

function matchesSystems({ portions }: AdvisoryView, { systemKinds, developers }: AdvisoryTraits): boolean {
  const hasOne = (said: 'kind' | 'developer', asked: readonly string[] | undefined): boolean =>
    asked === undefined ||
    portions.some(({ content }) => content?.is === 'affected' && isAmong(keyOf(content[said]), asked.map(wordingKey)));
  return hasOne('kind', systemKinds) && hasOne('developer', developers);
}

function keyOf(wording: string | null): string | null {
  return wording === null ? null : wordingKey(wording);
}

function matchesDates({ portions }: AdvisoryView, traits: AdvisoryTraits): boolean {
  const { occurredAfter, occurredBefore, dateOf = 'OCCURRED' } = traits;
  if (occurredAfter === undefined && occurredBefore === undefined) return true;
  return portions.some(({ content }) => {
    if (content?.is !== 'occurred' || content.event !== dateOf) return false;
    const { from, until } = occurredSpan(content);
    return (occurredAfter ?? from) <= from && until <= (occurredBefore ?? until);
  });
}

/** True when a portion of this type that the viewer sees is found under one of the keys. */
function says({ portions }: AdvisoryView, type: PortionType, keys: readonly string[] | undefined): boolean {
  if (keys === undefined) return true;
  return portions.some(
    (portion) =>
      portion.type === type &&
      portion.content !== null &&
      portionKeys(portion.content).some((key) => isKeyAmong(key, keys)),
  );
}

function isAmong<T>(value: T | null | undefined, allowed: readonly (T | null)[] | undefined): boolean {
  return allowed === undefined || (value !== null && value !== undefined && allowed.includes(value));
}

/** What a list shows when nothing is said of states. */
export const LISTED_STATES = ['PUBLISHED', 'WITHDRAWN'] as const;
