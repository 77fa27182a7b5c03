import { describe, expect, it } from 'vitest';
import { ADVISORY_ORDERS } from '../features/advisories/model/advisory-filter.js';
import { FACET_FIELDS } from '../features/advisories/model/facet.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { fits, plainWords } from './sample-filters.js';
import { sampleViews } from './sample-views.js';

const { reads, viewers, views, everything, superuser } = await sampleViews();
const words = await plainWords(everything, superuser);

/** Some of the words that others see and this viewer does not. */
function hiddenFrom(viewer: Viewer): readonly string[] {
  const hidden = words.filter((word) => !views.get(viewer)?.some((view) => fits(view, { search: word })));
  return hidden.filter((_, place) => place % Math.ceil(hidden.length / 6) === 0);
}

/** Everything that a viewer is answered to a search. */
function answersTo(viewer: Viewer, search: string): Promise<unknown> {
  return reads(viewer, async (advisories) => {
    const pages = ADVISORY_ORDERS.map((order) =>
      advisories.list({ filter: { search }, order, first: 20, after: null }),
    );
    const facets = FACET_FIELDS.map((by) => advisories.facet({ search }, { by, first: 20 }));
    const names = views.get(viewer)?.map(({ name }) => name) ?? [];
    return {
      pages: await Promise.all(pages),
      count: await advisories.count({ search }),
      facets: await Promise.all(facets),
      hits: [...(await advisories.hits(search, names))],
    };
  });
}

describe('a word that a viewer does not see', () => {
  it.each(viewers.map((viewer) => ({ viewer })))(
    'is to $viewer.name a word that nobody ever wrote',
    { timeout: 60_000 },
    async ({ viewer }) => {
      const seen = words.find((word) => views.get(viewer)?.some((view) => fits(view, { search: word }))) ?? '';
      const [nothing, without, either] = await Promise.all(
        ['absentword', `${seen} -absentword`, `${seen} or absentword`].map((search) => answersTo(viewer, search)),
      );

      for (const word of hiddenFrom(viewer)) {
        expect(await answersTo(viewer, word)).toEqual(nothing);
        expect(await answersTo(viewer, `${seen} -${word}`)).toEqual(without);
        expect(await answersTo(viewer, `${seen} or ${word}`)).toEqual(either);
      }
    },
  );

  it('is there for everybody but the source of all that is hidden', () => {
    const hidden = viewers.map((viewer) => hiddenFrom(viewer).length);

    expect(hidden.every((count) => count > 3)).toBe(true);
  });
});
