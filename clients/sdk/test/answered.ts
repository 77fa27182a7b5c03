/** What a hub answers, in the shape of its schema, for tests that care about a part of it. */
type Fields = Readonly<Record<string, unknown>>;

export const MERIDIAN = { id: 'o1', handle: 'meridian-labs', name: 'Meridian Labs', sector: 'INDUSTRY', country: 'US' };
export const CERT = { id: 'o2', handle: 'national-cert', name: 'National CERT', sector: 'GOVERNMENT', country: null };

export function anAnsweredMarking(fields: Fields = {}): Fields {
  const lists = { sectors: [], communities: [], organizations: [], persons: [], excludeOrganizations: [] };
  return { label: 'TLP:CLEAR', tlp: 'CLEAR', ...lists, ...fields };
}

export function anAnsweredPortion(fields: Fields = {}): Fields {
  return {
    id: 'p1',
    type: 'SUMMARY',
    position: 1,
    lang: 'en',
    marking: anAnsweredMarking(),
    presence: null,
    content: { __typename: 'ProseContent', text: 'Assistants obey what they read.' },
    ...fields,
  };
}

export function anAnsweredAdvisory(fields: Fields = {}): Fields {
  return {
    id: 'a1',
    viewKey: 'k1',
    name: 'SMK-7K2Q9-VD3MX',
    kind: 'VULNERABILITY',
    state: 'PUBLISHED',
    revision: 1,
    revisionId: 'r1',
    publishedAt: '2026-03-01T09:41:00.000Z',
    updatedAt: '2026-03-02T10:00:00.000Z',
    banner: 'CLEAR',
    title: 'Assistants act on instructions hidden in calendar invitations',
    summary: null,
    source: MERIDIAN,
    severity: 'HIGH',
    withdrawalReason: null,
    withheldCount: 0,
    origin: null,
    related: [],
    portions: [anAnsweredPortion()],
    ...fields,
  };
}

export function anAnsweredEvent(fields: Fields = {}): Fields {
  return {
    type: 'PUBLISHED',
    at: '2026-03-01T09:41:00.000Z',
    advisoryName: 'SMK-7K2Q9-VD3MX',
    advisory: anAnsweredAdvisory(),
    revisionId: 'r1',
    leftFilter: false,
    backfill: false,
    ...fields,
  };
}
