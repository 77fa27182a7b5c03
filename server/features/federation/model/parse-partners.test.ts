import { describe, expect, it } from 'vitest';
import { parsePartners } from './parse-partners.js';

const CARDS = { name: 'cards', url: 'https://cards.example/graphql', schema: 'cards.graphql' };

describe('the list of partners', () => {
  it('says of each what it is called, where it answers, and by what schema', () => {
    expect(parsePartners(JSON.stringify([CARDS]))).toEqual({ ok: true, value: [CARDS] });
    expect(parsePartners('[]')).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', JSON.stringify(CARDS)],
    ['no object', '[null]'],
    ['a partner without a schema', JSON.stringify([{ ...CARDS, schema: undefined }])],
    ['more than is known', JSON.stringify([{ ...CARDS, token: 'x' }])],
    ['a number for a name', JSON.stringify([{ ...CARDS, name: 7 }])],
    ['one name twice', JSON.stringify([CARDS, { ...CARDS, url: 'https://other.example' }])],
  ])('is not made of %s', (_what, text) => {
    expect(parsePartners(text).ok).toBe(false);
  });
});
