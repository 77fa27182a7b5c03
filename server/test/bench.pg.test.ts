import { describe, expect, it } from 'vitest';
import { plantCrowd } from '../bench/crowd/plant-crowd.js';
import { plantUncheckedSearch } from '../bench/search/plant-unchecked-search.js';
import { RARITIES, wordsByRarity } from '../bench/search/words-by-rarity.js';
import { FACET_FIELDS } from '../features/advisories/model/facet.js';
import { redactAdvisory } from '../features/advisories/model/redact-advisory.js';
import { sampleViews } from './sample-views.js';

const { superuser, reads, viewers } = await sampleViews();
await plantCrowd([superuser], 300, () => undefined);
await plantUncheckedSearch(superuser);

describe('the crowd that benches measure on', () => {
  it('shows each kind of viewer another part of it, and whole advisories', async () => {
    const counts: number[] = [];
    for (const viewer of viewers) {
      const { items, count } = await reads(viewer, async (advisories) => ({
        items: (await advisories.list({ filter: {}, order: 'PUBLISHED_ASC', first: 50, after: null })).items,
        count: await advisories.count({}),
      }));
      counts.push(count);
      expect(items.every(({ record }) => redactAdvisory(record, viewer, (text) => text) !== null)).toBe(true);
    }

    expect(new Set(counts).size).toBe(viewers.length);
    expect(Math.min(...counts)).toBeGreaterThan(200);
  });

  it('has words that hardly anybody uses, and words that many do', async () => {
    const words = await wordsByRarity(superuser, 5);

    expect(RARITIES.map((rarity) => words[rarity].length)).toEqual([5, 5, 5]);
  });

  it('is counted by every facet', async () => {
    const [visitor] = viewers;
    if (visitor === undefined) throw new Error('The sample has a visitor.');
    const counts = await reads(visitor, (advisories) =>
      Promise.all(FACET_FIELDS.map((by) => advisories.facet({ search: 'system' }, { by, first: 5 }))),
    );

    expect(counts.every(({ length }) => length > 0)).toBe(true);
  });

  it('makes a search find what the same search without row security finds, less what is hidden', async () => {
    const { middle } = await wordsByRarity(superuser, 3);
    for (const viewer of viewers)
      for (const search of middle) {
        const { rows } = await superuser.query<{ name: string }>('SELECT name FROM bench.search(ARRAY[$1], false)', [
          search,
        ]);
        const found = await reads(viewer, (advisories) =>
          advisories.list({ filter: { search }, order: 'RELEVANCE', first: 100, after: null }),
        );
        expect(rows.map(({ name }) => name)).toEqual(
          expect.arrayContaining(found.items.map(({ record }) => record.name)),
        );
      }
  });
});
