import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADVISORY_ORDERS,
  type AdvisoryFilter,
  type AdvisoryOrder,
} from '../features/advisories/model/advisory-filter.js';
import type { ListPlace } from '../features/advisories/ports.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { filtersOf, fits, plainWords } from './sample-filters.js';
import { sampleViews } from './sample-views.js';

const { reads, viewers, views, everything, superuser } = await sampleViews();
const words = await plainWords(everything, superuser);
const filters = filtersOf(everything, words);

describe('a list', () => {
  it(
    'finds what the filter finds on the views themselves, for every viewer, and counts it',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...viewers), filters, async (viewer, filter) => {
          const expected = (views.get(viewer) ?? []).filter((view) => fits(view, filter)).map(({ name }) => name);

          const found = await reads(viewer, (advisories) =>
            advisories.list({ filter, order: 'UPDATED_DESC', first: 100, after: null }),
          );
          const count = await reads(viewer, (advisories) => advisories.count(filter));

          expect(found.items.map(({ record }) => record.name)).toEqual(expected);
          expect(count).toBe(expected.length);
        }),
        { numRuns: 160 },
      );
    },
  );

  it('has something for a search to find, and something to hide from it', () => {
    const found = viewers.map((viewer) =>
      words.filter((word) => views.get(viewer)?.some((view) => fits(view, { search: word }))),
    );

    expect(Math.min(...found.map(({ length }) => length))).toBeGreaterThan(100);
    expect(new Set(found.map(({ length }) => length)).size).toBe(viewers.length);
  });

  it.each(ADVISORY_ORDERS)('in order %s is the same in pages of three as in one', async (order) => {
    for (const viewer of viewers) {
      const whole = await reads(viewer, (advisories) =>
        advisories.list({ filter: {}, order, first: 100, after: null }),
      );

      expect(await inPages(viewer, order, {})).toEqual(whole.items.map(({ record }) => record.name));
      expect(whole.items.length).toBe(views.get(viewer)?.length);
    }
  });

  it.each(ADVISORY_ORDERS)(
    'of what a search finds, in order %s, is the same in pages of three as in one',
    async (order) => {
      const filter = { search: 'model or the -nosuchword or -prompt' };
      for (const viewer of viewers) {
        const whole = await reads(viewer, (advisories) => advisories.list({ filter, order, first: 100, after: null }));

        expect(await inPages(viewer, order, filter)).toEqual(whole.items.map(({ record }) => record.name));
        expect(whole.items.length).toBeGreaterThan(3);
      }
    },
  );
});

async function inPages(viewer: Viewer, order: AdvisoryOrder, filter: AdvisoryFilter): Promise<readonly string[]> {
  const names: string[] = [];
  for (let after: ListPlace | null = null; ;) {
    const page = await reads(viewer, (advisories) => advisories.list({ filter, order, first: 3, after }));
    names.push(...page.items.map(({ record }) => record.name));
    if (!page.hasNextPage) return names;
    after = page.items.at(-1)?.place ?? null;
  }
}
