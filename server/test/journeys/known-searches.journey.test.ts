import type { Seamark } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';
import { type KnownSearch, SAMPLE_FACETS, SAMPLE_SEARCHES } from './known-searches.js';

const { as } = await testHub();

/** How the titles of all that is found begin, as far as the table knows them; and what the hub counts. */
async function answerTo(seamark: Seamark, { where, finds }: KnownSearch) {
  const titles: string[] = [];
  const list = seamark.advisories.list({ where, orderBy: 'PUBLISHED_ASC', first: 100 });
  for await (const { title } of list) titles.push(title ?? '');
  const known = titles.map((title) => finds.find((beginning) => title.startsWith(beginning)) ?? title);
  return { finds: known, count: await list.count() };
}

describe('of the sample community, a search', () => {
  it.each(SAMPLE_SEARCHES)('for $of finds what the table of known answers says', async (known) => {
    const answer = await answerTo(as(known.as), known);

    expect(answer).toEqual({ finds: known.finds, count: known.finds.length });
  });

  it.each(SAMPLE_FACETS)(
    'counts $of as the table of known answers says',
    async ({ by, where, counts, as: account }) => {
      const facets = await as(account).advisories.facets(by, { where });

      expect(facets.map(({ key, count }) => [key, count])).toEqual(Object.entries(counts));
    },
  );
});
