import { describe, expect, it } from 'vitest';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import { CLEAR } from '../../markings/model/marking.js';
import { anOrganization, uuidOf } from '../model/fake-world.js';
import type { PortionContent, PortionType } from '../model/portion-content.js';
import { aRecordedPortion, aSeenAdvisory, ask, aTitle } from './fake-advisory-graph.js';

const CONTENT = `content { __typename
  ... on ProseContent { text }
  ... on SourceContent { organization { handle } }
  ... on SeverityContent { scheme level value vector }
  ... on AffectedContent { system { name identifier kind developer identifiers } versions status }
  ... on TermContent { termScheme: scheme code termLabel: label }
  ... on ReferenceContent { type url label }
  ... on AliasContent { alias: value }
  ... on MitigationContent { category mitigationStatus: status text }
  ... on OccurredContent { event value precision estimated }
  ... on OriginContent { database identifier originUrl: url licence retrievedAt }
  ... on WithheldContent { reason } }`;

async function contentOf(type: PortionType, content: PortionContent): Promise<unknown> {
  const source = content.is === 'source' ? anOrganization(content.organization) : null;
  const seen = aSeenAdvisory({ portions: [aRecordedPortion(type, content, { source })] });
  const { data } = await ask(`{ advisory(name: "x") { portions { ${CONTENT} } } }`, { readAdvisory: async () => seen });
  return (data as { advisory: { portions: readonly { content: unknown }[] } }).advisory.portions[0]?.content;
}

const meridian = 'meridian-labs' as OrganizationHandle;

describe('what a portion says', () => {
  const cases: readonly [PortionType, PortionContent, Readonly<Record<string, unknown>>][] = [
    ['SUMMARY', { is: 'prose', text: '*a*' }, { __typename: 'ProseContent', text: '*a*' }],
    [
      'SOURCE',
      { is: 'source', organization: meridian },
      { __typename: 'SourceContent', organization: { handle: 'meridian-labs' } },
    ],
    [
      'SEVERITY',
      { is: 'severity', scheme: 'CVSS_V3_1', level: 'HIGH', value: '8.8', vector: null },
      { __typename: 'SeverityContent', scheme: 'CVSS_V3_1', level: 'HIGH', value: '8.8', vector: null },
    ],
    [
      'AFFECTED',
      {
        is: 'affected',
        system: 'Ray',
        kind: 'library',
        developer: null,
        identifiers: ['pkg:pypi/ray'],
        versions: '< 2',
        status: 'FIXED',
      },
      {
        __typename: 'AffectedContent',
        system: {
          name: 'Ray',
          identifier: 'pkg:pypi/ray',
          kind: 'library',
          developer: null,
          identifiers: ['pkg:pypi/ray'],
        },
        versions: '< 2',
        status: 'FIXED',
      },
    ],
    [
      'TERM',
      { is: 'term', scheme: 'ATLAS', code: 'AML.T0051' },
      { __typename: 'TermContent', termScheme: 'ATLAS', code: 'AML.T0051', termLabel: 'LLM Prompt Injection' },
    ],
    [
      'REFERENCE',
      { is: 'reference', type: 'WEB', url: 'https://a.example', label: null },
      { __typename: 'ReferenceContent', type: 'WEB', url: 'https://a.example', label: null },
    ],
    ['ALIAS', { is: 'alias', value: 'CVE-2026-1' }, { __typename: 'AliasContent', alias: 'CVE-2026-1' }],
    [
      'MITIGATION',
      { is: 'mitigation', category: 'VENDOR_FIX', status: 'AVAILABLE', text: 'Update.' },
      { __typename: 'MitigationContent', category: 'VENDOR_FIX', mitigationStatus: 'AVAILABLE', text: 'Update.' },
    ],
    [
      'OCCURRED',
      { is: 'occurred', event: 'OCCURRED', value: '2026-03', precision: 'MONTH', estimated: true },
      { __typename: 'OccurredContent', event: 'OCCURRED', value: '2026-03', precision: 'MONTH', estimated: true },
    ],
    [
      'ORIGIN',
      {
        is: 'origin',
        database: 'OSV',
        identifier: 'PYSEC-1',
        url: null,
        licence: 'CC-BY-4.0',
        retrievedAt: '2026-03-01T00:00:00Z',
      },
      {
        __typename: 'OriginContent',
        database: 'OSV',
        identifier: 'PYSEC-1',
        originUrl: null,
        licence: 'CC-BY-4.0',
        retrievedAt: '2026-03-01T00:00:00.000Z',
      },
    ],
  ];

  it.each(cases)('in a portion of type %s is shown as its own type', async (type, content, shown) => {
    expect(await contentOf(type, content)).toEqual(shown);
  });

  it('is a constant where it is withheld, under a label and empty lists', async () => {
    const seen = aSeenAdvisory({ stubs: [{ portion: uuidOf('hidden'), type: 'INDICATORS', rank: 2, tlp: 'RED' }] });
    const portion = `type lang presence marking { label organizations { id } persons } ${CONTENT}`;

    const { data } = await ask(
      `{ advisory(name: "x") { withheldCount portions(types: [INDICATORS]) { ${portion} } } }`,
      {
        readAdvisory: async () => seen,
      },
    );

    expect(data).toEqual({
      advisory: {
        withheldCount: 1,
        portions: [
          {
            type: 'INDICATORS',
            lang: 'und',
            presence: null,
            marking: { label: 'TLP:RED', organizations: [], persons: [] },
            content: { __typename: 'WithheldContent', reason: 'NOT_CLEARED' },
          },
        ],
      },
    });
  });
});

describe('an advisory', () => {
  it('is asked for by name and revision', async () => {
    const asked: unknown[] = [];
    const readAdvisory = async (...[, input]: readonly unknown[]): Promise<null> => (asked.push(input), null);

    const { data } = await ask(
      '{ a: advisory(name: "smk-1") { id } b: advisory(name: "smk-1", revisionId: "r") { id } }',
      { readAdvisory },
    );

    expect(data).toEqual({ a: null, b: null });
    expect(asked).toEqual([
      { name: 'smk-1', revisionId: null, asOf: null },
      { name: 'smk-1', revisionId: 'r', asOf: null },
    ]);
  });

  it('is shown with all that stands beside its portions', async () => {
    const fields = `id viewKey name kind state revision revisionId publishedAt updatedAt banner title summary severity withdrawalReason
      source { handle } withheldCount`;

    const { data } = await ask(`{ advisory(name: "x") { ${fields} } }`, { readAdvisory: async () => aSeenAdvisory() });

    expect(data).toEqual({
      advisory: {
        id: expect.any(String),
        viewKey: expect.stringMatching(/^key of/),
        name: 'SMK-7K2Q9-VD3MX',
        kind: 'INCIDENT',
        state: 'PUBLISHED',
        revision: 1,
        revisionId: uuidOf('a revision'),
        publishedAt: '2026-03-02T10:00:00.000Z',
        updatedAt: '2026-03-02T10:00:00.000Z',
        banner: 'CLEAR',
        title: 'A title',
        summary: null,
        severity: null,
        withdrawalReason: null,
        source: null,
        withheldCount: 0,
      },
    });
  });

  it.each([
    ['null', 1],
    ['[TITLE]', 1],
    ['[SUMMARY]', 0],
    ['[]', 0],
  ])('shows its portions of types %s', async (types, count) => {
    const { data } = await ask(`{ advisory(name: "x") { portions(types: ${types}) { id } } }`, {
      readAdvisory: async () => aSeenAdvisory(),
    });

    expect((data as { advisory: { portions: unknown[] } }).advisory.portions).toHaveLength(count);
  });

  it('shows its source the marking that it stated, organizations looked up', async () => {
    const marking = { ...CLEAR, tlp: 'AMBER', organizations: [meridian], sectors: ['ACADEMIA'] } as const;
    const seen = aSeenAdvisory({ portions: [{ ...aTitle, tlp: 'AMBER', stated: { marking, presence: 'HIDDEN' } }] });
    const fields =
      'presence marking { label tlp sectors communities { handle } organizations { handle } persons excludeOrganizations { handle } }';

    const { data } = await ask(`{ advisory(name: "x") { portions { ${fields} } } }`, {
      readAdvisory: async () => seen,
    });

    expect(data).toMatchObject({
      advisory: {
        portions: [
          {
            presence: 'HIDDEN',
            marking: {
              label: 'TLP:AMBER',
              tlp: 'AMBER',
              sectors: ['ACADEMIA'],
              organizations: [{ handle: 'meridian-labs' }],
            },
          },
        ],
      },
    });
  });
});
