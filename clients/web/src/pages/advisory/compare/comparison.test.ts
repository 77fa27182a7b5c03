import { describe, expect, it } from 'vitest';
import type { PortionFields } from '../../../generated/documents.js';
import { linesOf, type PortionChange } from './comparison.js';

const portion = (id: string, position: number): PortionFields => ({
  id,
  position,
  type: 'IMPACT',
  lang: 'en',
  presence: null,
  marking: {
    label: 'TLP:CLEAR',
    tlp: 'CLEAR',
    sectors: [],
    communities: [],
    organizations: [],
    persons: [],
    excludeOrganizations: [],
  },
  content: { __typename: 'ProseContent', text: id },
});

const change = (portionId: string, stands: Pick<PortionChange, 'before' | 'after'>): PortionChange => ({
  portionId,
  differences: [],
  words: null,
  fields: [],
  ...stands,
});

const idsOf = (...given: Parameters<typeof linesOf>): readonly string[] =>
  linesOf(...given).map((line) => `${line.portion.id}${line.change === null ? '' : '*'}`);

describe('what two revisions are shown as, side by side', () => {
  it('has every portion of the later one in its order, and tells those that differ', () => {
    const later = [portion('a', 1), portion('b', 2)];

    expect(idsOf(later, [change('b', { before: portion('b', 2), after: portion('b', 2) })])).toEqual(['a', 'b*']);
  });

  it('has those that are gone where they stood', () => {
    const gone = ['x', 'y'].map((id, at) => change(id, { before: portion(id, at + 2), after: null }));
    const last = change('z', { before: portion('z', 9), after: null });

    expect(idsOf([portion('a', 1), portion('b', 4)], [...gone, last])).toEqual(['a', 'x*', 'y*', 'b', 'z*']);
  });
});
