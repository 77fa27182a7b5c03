import { clear, prose, type PortionInput, type PulledDraft } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import type { EditedDraft } from './edited-draft.js';
import { differing, merged } from './merge.js';

const said = (id: string, text: string): PortionInput => ({ ...prose('IMPACT')(text, clear()), id });
const revises = { name: 'SMK-7K2Q9-VD3MX', viewKey: 'new' };

const mine: EditedDraft = {
  kind: 'PRACTICE',
  revises: { ...revises, viewKey: 'old' },
  portions: ['same', 'mine', 'gone'].map((text, at) => ({ key: `k${at}`, stated: said(`p${at}`, text) })),
};

const theirs: PulledDraft = {
  kind: 'PRACTICE',
  revises,
  portions: [said('p0', 'same'), said('p1', 'theirs'), said('p9', 'only theirs')],
  advisory: Object.create(null),
};

const texts = ({ portions }: EditedDraft) => portions.map(({ stated }) => [stated.id, stated.content.text]);

describe('two texts of one draft', () => {
  it('differ where one says something else, or is alone', () => {
    expect(differing(mine, theirs).map(({ key }) => key)).toEqual(['k1', 'k2', 'p9']);
  });

  it('go on as one’s own where nothing was chosen, on top of the other', () => {
    const settled = merged(mine, theirs, {});

    expect(settled.revises).toEqual(revises);
    expect(texts(settled)).toEqual([
      ['p0', 'same'],
      ['p1', 'mine'],
      [undefined, 'gone'],
    ]);
  });

  it('go on as the other’s where that was chosen', () => {
    expect(texts(merged(mine, theirs, { k1: 'other', k2: 'other', p9: 'other' }))).toEqual([
      ['p0', 'same'],
      ['p1', 'theirs'],
      ['p9', 'only theirs'],
    ]);
  });
});
