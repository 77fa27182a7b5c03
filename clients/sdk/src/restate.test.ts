import { expect, it } from 'vitest';
import type { Portion } from './advisory.js';
import { restate } from './restate.js';

const MERIDIAN = {
  id: 'o1',
  handle: 'meridian-labs',
  name: 'Meridian Labs',
  sector: 'INDUSTRY',
  country: null,
} as const;
const EMPTY = { sectors: [], communities: [], organizations: [], persons: [], excludeOrganizations: [] };

function aPortion(fields: Partial<Portion>): Portion {
  return {
    id: 'p1',
    type: 'SUMMARY',
    position: 1,
    lang: 'en',
    marking: { label: 'TLP:CLEAR', tlp: 'CLEAR', ...EMPTY },
    presence: 'PLACEHOLDER',
    content: { is: 'prose', text: 'They do.' },
    ...fields,
  };
}

it('says of a portion what it said, with the marking by handles and no field that its label does not take', () => {
  const marking = {
    label: 'TLP:AMBER',
    tlp: 'AMBER',
    ...EMPTY,
    organizations: [MERIDIAN],
    excludeOrganizations: [],
  } as const;

  expect(restate([aPortion({ marking, presence: 'HIDDEN' })])).toEqual([
    {
      id: 'p1',
      type: 'SUMMARY',
      lang: 'en',
      marking: { tlp: 'AMBER', organizations: ['meridian-labs'] },
      presence: 'HIDDEN',
      content: { text: 'They do.' },
    },
  ]);
});

it.each<[Portion['content'], object]>([
  [{ is: 'source', organization: MERIDIAN }, { source: true }],
  [{ is: 'alias', value: 'CVE-1' }, { alias: 'CVE-1' }],
  [
    { is: 'term', scheme: 'ATLAS', code: 'AML.T0051', label: 'Injection' },
    { term: { scheme: 'ATLAS', code: 'AML.T0051' } },
  ],
  [
    { is: 'origin', database: 'AVID', identifier: 'AVID-1', url: null, licence: 'MIT', retrievedAt: new Date(0) },
    { origin: { database: 'AVID', identifier: 'AVID-1', url: null, licence: 'MIT' } },
  ],
  [
    {
      is: 'affected',
      system: { id: 's1', identifier: 'pkg:x', name: 'Assistant', kind: null, developer: null, identifiers: ['pkg:x'] },
      versions: '<2',
      status: 'FIXED',
    },
    {
      affected: {
        system: 'Assistant',
        kind: null,
        developer: null,
        identifiers: ['pkg:x'],
        versions: '<2',
        status: 'FIXED',
      },
    },
  ],
])('says %j again as it is put in', (content, input) => {
  expect(restate([aPortion({ content })])[0]?.content).toEqual(input);
});

it('leaves out what was withheld, which stays as it is', () => {
  expect(restate([aPortion({ content: { is: 'withheld', reason: 'NOT_CLEARED' } })])).toEqual([]);
});

it('refuses to restate what it cannot read, because left out it would be removed', () => {
  expect(() => restate([aPortion({ content: { is: 'unknown', type: 'HologramContent' } })])).toThrow('HologramContent');
});
