import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AdvisoryFilter } from '../features/advisories/model/advisory-filter.js';
import { FACET_FIELDS } from '../features/advisories/model/facet.js';
import { countedBy } from './counted-views.js';
import { filtersOf, fits, plainWords } from './sample-filters.js';
import { sampleViews } from './sample-views.js';

const { reads, viewers, views, everything, superuser } = await sampleViews();
const filters = filtersOf(everything, await plainWords(everything, superuser));
const few = filters.map(({ search, kinds, sectors, publishedAfter }): AdvisoryFilter => ({
  ...(search !== undefined && { search }),
  ...(kinds !== undefined && kinds.length > 0 && { kinds }),
  ...(sectors !== undefined && sectors.length > 0 && { sectors }),
  ...(publishedAfter !== undefined && { publishedAfter }),
}));

it.each(FACET_FIELDS)(
  'a facet by %s counts the views that have each value, for every viewer',
  { timeout: 60_000 },
  async (by) => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...viewers), fc.oneof(few, fc.constant({})), async (viewer, filter) => {
        const fitting = (views.get(viewer) ?? []).filter((view) => fits(view, filter));

        const counted = await reads(viewer, (advisories) => advisories.facet(filter, { by, first: 100 }));

        expect(counted.map(({ key, count }) => [key, count])).toEqual(countedBy(by, fitting));
        largest = Math.max(largest, counted.length);
      }),
      { numRuns: 25 },
    );
    expect(largest).toBeGreaterThan(1);
  },
);

const FIELDS = {
  KIND: 'kinds',
  SEVERITY: 'severities',
  SECTOR: 'sectors',
  SOURCE: 'sources',
  BANNER: 'banners',
  TERM: 'terms',
  SYSTEM: 'systems',
} as const;

const finders = viewers.flatMap((viewer) => Object.entries(FIELDS).map(([by, field]) => ({ by, field, viewer })));

it.each(finders)(
  'a facet’s key, by $by, finds for $viewer.name what the facet counts',
  async ({ by, field, viewer }) => {
    const query = { by: FACET_FIELDS.find((known) => known === by) ?? 'KIND', first: 5 };
    const counted = await reads(viewer, (advisories) => advisories.facet({}, query));

    const found = counted.map(({ key }) => reads(viewer, (advisories) => advisories.count({ [field]: [key] })));

    expect(await Promise.all(found)).toEqual(counted.map(({ count }) => count));
  },
);

it('a facet shows as many values as are asked for, the most frequent', async () => {
  for (const viewer of viewers) {
    const [all, two] = await reads(viewer, async (advisories) => [
      await advisories.facet({}, { by: 'TERM', first: 100 }),
      await advisories.facet({}, { by: 'TERM', first: 2 }),
    ]);
    expect(two).toEqual(all?.slice(0, 2));
  }
});
