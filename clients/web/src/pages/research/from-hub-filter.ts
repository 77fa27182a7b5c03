import type { AdvisoryFilter, AdvisoryTraits } from '@seamark/sdk';
import { FACET, type FacetName, FACETS } from './research-facets.js';
import { boundsOf, readView, type ResearchView } from './research-view.js';
import { toWords } from './view-words.js';

/** What a filter of the hub is as a view. @returns null for what an address cannot say */
export function fromHubFilter(where: AdvisoryFilter): ResearchView | null {
  const { search, not, publishedAfter, publishedBefore, ...traits } = where;
  const facets = [traits, ...(not ?? [])];
  if (!facets.every(isSaid)) return null;
  const month = monthOf(publishedAfter, publishedBefore);
  if (month === null) return null;
  const chosen = FACETS.map((facet) => [facet, toWords(facets.flatMap((one, at) => choices(one, facet, at > 0)))]);
  return readView({ ...Object.fromEntries(chosen), q: search ?? '', month });
}

function isSaid(traits: AdvisoryTraits): boolean {
  const known: readonly string[] = FACETS.map((facet) => FACET[facet].trait);
  return Object.entries(traits).every(([field, value]) => value === null || known.includes(field));
}

function choices(traits: AdvisoryTraits, facet: FacetName, isOut: boolean) {
  const values: unknown = traits[FACET[facet].trait] ?? [];
  return (Array.isArray(values) ? values : [values]).map((value: unknown) => ({ value: String(value), isOut }));
}

/** @returns empty where no time is said, null where it is not one month */
function monthOf(after: unknown, before: unknown): string | null {
  if (after == null && before == null) return '';
  const month = String(after).slice(0, 7);
  if (!/^\d{4}-\d\d$/.test(month)) return null;
  const isMonth = boundsOf(month).every(
    (at, place) => at.getTime() === new Date(String([after, before][place])).getTime(),
  );
  return isMonth ? month : null;
}
