import { describe, expect, it } from 'vitest';
import type { AdvisoryName } from '../model/advisory.js';
import type { ListPlace, ListQuery } from '../ports.js';
import type { Matches } from './find-matches.js';
import { nearTop } from './near-top.js';

const FOUND: Matches = {
  count: 6,
  listed: 5,
  ids: '{1,2,3,4,5,6}',
  names: '{SMK-A,SMK-B,SMK-C,SMK-D,SMK-E,SMK-F}',
  kinds: '{INCIDENT,INCIDENT,INCIDENT,INCIDENT,INCIDENT,PRACTICE}',
  states: '{PUBLISHED,PUBLISHED,DRAFT,WITHDRAWN,PUBLISHED,PUBLISHED}',
  ranks: '{10,90,95,50,50,20}',
};

function page(parts: Partial<ListQuery>): Matches {
  return nearTop(FOUND, { filter: { search: 'x' }, order: 'RELEVANCE', first: 1, after: null, ...parts });
}

function behind(rank: number): ListPlace {
  return { at: null, updatedAt: new Date(0), severity: null, rank, name: 'SMK-B' as AdvisoryName };
}

describe('what can be on a page by relevance', () => {
  it('is what ranks as high as its last and the one behind, drafts left out', () => {
    expect(page({})).toMatchObject({ ids: '{2,4,5}', states: '{PUBLISHED,WITHDRAWN,PUBLISHED}', ranks: '{90,50,50}' });
  });

  it('starts at the rank of the place to go on from, whose ties may lie on both sides of it', () => {
    expect(page({ after: behind(50) })).toMatchObject({ ids: '{1,4,5,6}' });
  });

  it('is everything where the page holds more than there is', () => {
    expect(page({ first: 20 }).count).toBe(5);
  });

  it('is left to the database where more than the rank decides', () => {
    expect(page({ filter: { search: 'x', kinds: ['PRACTICE'] } })).toBe(FOUND);
    expect(page({ order: 'UPDATED_DESC' })).toBe(FOUND);
  });
});
