import { describe, expect, it } from 'vitest';
import { labelOf, sourceAlone } from './label-of.js';
import { CLEAR, sourceOnly } from './marking.js';
import type { Marking, OrganizationHandle } from './marking.js';

const SOURCE = 'meridian-labs' as OrganizationHandle;
const INDUSTRY = [
  'northgate-health',
  'meridian-labs',
  'tern-cloud',
] as readonly string[] as readonly OrganizationHandle[];

describe('labelOf', () => {
  const labels: readonly (readonly [string, Stated, readonly string[], readonly string[]])[] = [
    ['CLEAR to the public', { tlp: 'CLEAR' }, ['PUBLIC'], []],
    ['GREEN to all members', { tlp: 'GREEN' }, ['MEMBER', 'SOURCE:meridian-labs'], []],
    [
      'GREEN to the named communities, less the excluded',
      {
        tlp: 'GREEN',
        communities: ['frontier-developers', 'critical-infrastructure'],
        excludeOrganizations: ['tern-cloud'],
      },
      ['COMMUNITY:critical-infrastructure', 'COMMUNITY:frontier-developers', 'SOURCE:meridian-labs'],
      ['ORG:tern-cloud'],
    ],
    [
      'AMBER to the named and the members of its sectors, each once, less the excluded',
      {
        tlp: 'AMBER',
        sectors: ['INDUSTRY'],
        organizations: ['national-cert', 'tern-cloud'],
        excludeOrganizations: ['northgate-health'],
      },
      ['HANDLER:meridian-labs', 'HANDLER:national-cert', 'HANDLER:tern-cloud', 'SOURCE:meridian-labs'],
      [],
    ],
    [
      'RED to persons',
      { tlp: 'RED', persons: ['z@cert', 'a@cert'] },
      ['SOURCE:meridian-labs', 'USER:a@cert', 'USER:z@cert'],
      [],
    ],
  ];

  it.each(labels)('makes %s, in sorted atoms', (...[, stated, audience, denied]) => {
    const label = labelOf(aMarking(stated), { source: SOURCE, members: stated.sectors ? INDUSTRY : [] });

    expect(label).toEqual({ ok: true, value: { tlp: stated.tlp, audience, denied } });
  });

  it('does not let members of anything into a label that is not AMBER', () => {
    const label = labelOf(aMarking({ tlp: 'GREEN' }), { source: SOURCE, members: INDUSTRY });

    expect(label).toMatchObject({ value: { audience: ['MEMBER', 'SOURCE:meridian-labs'] } });
  });

  it('takes a marking to its own source alone', () => {
    const label = labelOf(sourceOnly(SOURCE), { source: SOURCE, members: [] });

    expect(label).toMatchObject({ value: { audience: ['HANDLER:meridian-labs', 'SOURCE:meridian-labs'] } });
  });

  const refused: readonly (readonly [string, Stated, readonly string[]])[] = [
    ['AMBER to a sector without organizations', { tlp: 'AMBER', sectors: ['ACADEMIA'] }, ['AUDIENCE_EMPTY ']],
    [
      'AMBER_STRICT to nobody but the excluded',
      { tlp: 'AMBER_STRICT', organizations: ['tern-cloud'], excludeOrganizations: ['tern-cloud'] },
      ['AUDIENCE_EMPTY '],
    ],
    [
      'GREEN less its source',
      { tlp: 'GREEN', excludeOrganizations: ['meridian-labs'] },
      ['SOURCE_EXCLUDED excludeOrganizations'],
    ],
    [
      'AMBER to its source less its source',
      { tlp: 'AMBER', organizations: ['meridian-labs'], excludeOrganizations: ['meridian-labs'] },
      ['SOURCE_EXCLUDED excludeOrganizations', 'AUDIENCE_EMPTY '],
    ],
  ];

  it.each(refused)('refuses %s', (_, stated, problems) => {
    const label = labelOf(aMarking(stated), { source: SOURCE, members: [] });

    const found = label.ok ? [] : label.refusal.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(found).toEqual(problems);
  });
});

describe('sourceAlone', () => {
  it('clears those who stand for the source and nobody else', () => {
    expect(sourceAlone(SOURCE, 'RED')).toEqual({ tlp: 'RED', audience: ['SOURCE:meridian-labs'], denied: [] });
  });
});

type Stated = { readonly tlp: Marking['tlp'] } & {
  readonly [field in keyof Marking]?: Marking[field] | readonly string[];
};

function aMarking(stated: Stated): Marking {
  return { ...CLEAR, ...stated } as Marking;
}
