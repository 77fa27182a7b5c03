import { parseAdvisoryName } from './advisory-name.js';
import type { ViewFilter } from './advisory-filter.js';
import type { AdvisoryView } from './advisory-view.js';
import type { PortionType } from './portion-content.js';
import { aliasKey, portionKeys, systemKeys, termKey } from './portion-keys.js';

/** True when a view matches a filter, as the list would find it. A search is for the database to tell. */
export function matchesFilter(view: AdvisoryView, filter: ViewFilter): boolean {
  return (
    matchesFrame(view, filter) &&
    matchesExtract(view, filter) &&
    matchesTimes(view, filter) &&
    matchesPortions(view, filter)
  );
}

function matchesFrame({ kind, state, name }: AdvisoryView, { kinds, states, names }: ViewFilter): boolean {
  return (
    isAmong(kind, kinds) && isAmong(state, states ?? LISTED_STATES) && isAmong(name, names?.map(parseAdvisoryName))
  );
}

function matchesExtract({ severity, banner, source }: AdvisoryView, filter: ViewFilter): boolean {
  return (
    isAmong(severity, filter.severities) &&
    isAmong(banner, filter.banners) &&
    isAmong(source?.handle, filter.sources) &&
    isAmong(source?.sector, filter.sectors)
  );
}

function matchesTimes({ publishedAt, updatedAt }: AdvisoryView, filter: ViewFilter): boolean {
  const { publishedAfter, publishedBefore, updatedAfter } = filter;
  return (
    (publishedAfter === undefined || (publishedAt !== null && publishedAt >= publishedAfter)) &&
    (publishedBefore === undefined || (publishedAt !== null && publishedAt < publishedBefore)) &&
    (updatedAfter === undefined || updatedAt >= updatedAfter)
  );
}

function matchesPortions(view: AdvisoryView, { terms, systems, aliases }: ViewFilter): boolean {
  return (
    says(view, 'TERM', terms?.map(termKey)) &&
    says(view, 'AFFECTED', systems?.flatMap(systemKeys)) &&
    says(view, 'ALIAS', aliases?.map(aliasKey))
  );
}

/** True when a portion of this type that the viewer sees is found under one of the keys. */
function says({ portions }: AdvisoryView, type: PortionType, keys: readonly string[] | undefined): boolean {
  if (keys === undefined) return true;
  const wanted = new Set(keys);
  return portions.some(
    (portion) =>
      portion.type === type && portion.content !== null && portionKeys(portion.content).some((key) => wanted.has(key)),
  );
}

function isAmong<T>(value: T | null | undefined, allowed: readonly (T | null)[] | undefined): boolean {
  return allowed === undefined || (value !== null && value !== undefined && allowed.includes(value));
}

/** What a list shows when nothing is said of states. */
export const LISTED_STATES = ['PUBLISHED', 'WITHDRAWN'] as const;
