import { describe, expect, it } from 'vitest';
import { VISITOR } from '../../auth/model/visitor.js';
import { sealWith } from '../../events/model/seal.js';
import { fakeTaxonomies } from './fake-taxonomies.js';
import { listTerms } from './list-terms.js';
import { readTaxonomy } from './read-taxonomy.js';
import { readTerm } from './read-term.js';

const needs = { taxonomies: fakeTaxonomies(), listSeal: sealWith(new Uint8Array(32).fill(5), 'list-cursor') };
const list = (scheme: string, first: number, after: string | null = null) =>
  listTerms(needs, VISITOR, { scheme, first, after });

describe('listing the terms of a taxonomy', () => {
  it('goes through all of them, a page at a time, in the order of the scheme', async () => {
    const first = await list('ATLAS', 3);
    const second = await list('atlas', 3, first.items.at(-1)?.cursor);

    expect([first, second].map(({ items }) => items.map(({ term }) => term.code))).toEqual([
      ['AML.T0051', 'AML.T0051.000', 'AML.T0051.001'],
      ['AML.T0054'],
    ]);
    expect([first, second].map(({ hasPreviousPage, hasNextPage }) => [hasPreviousPage, hasNextPage])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('ends where the last page was full', async () => {
    expect(await list('ATLAS', 4)).toMatchObject({ hasNextPage: false });
  });

  it('finds none of a scheme that is not held', async () => {
    expect(await list('STRIDE', 20)).toEqual({ items: [], hasNextPage: false, hasPreviousPage: false });
  });

  it('does not go on from another taxonomy’s cursor, nor from what is none', async () => {
    const { items } = await list('ATLAS', 1);

    await expect(list('CWE', 1, items[0]?.cursor)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await expect(list('CWE', 1, 'terms|CWE|CWE-908')).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });
});

describe('a visitor', () => {
  it('reads a taxonomy and a term, in any case of their names', async () => {
    expect(await readTaxonomy(needs, VISITOR, { scheme: 'atlas' })).toMatchObject({ scheme: 'ATLAS', version: '1' });
    expect(await readTerm(needs, VISITOR, { scheme: 'cwe', code: 'cwe-908' })).toMatchObject({ code: 'CWE-908' });
  });

  it.each([
    ['STRIDE', 'S'],
    ['ATLAS', 'CWE-908'],
    ['', ''],
  ])('reads nothing of %j under %j', async (scheme, code) => {
    expect(await readTerm(needs, VISITOR, { scheme, code })).toBeNull();
  });
});
