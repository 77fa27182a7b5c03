import { describe, expect, it } from 'vitest';
import type { Marking } from './seed-files.js';
import { readAdvisories, readCommunity, sideMarkingsOf, statesOf } from './seed-files.js';

const community = readCommunity();
const advisories = readAdvisories();
const organizationOf = new Map(community.accounts.map(({ account, organization }) => [account, organization]));
const handles = new Set(community.organizations.map(({ handle }) => handle));

describe('the sample community', () => {
  it('has accounts of known organizations, and communities of known members', () => {
    const named = [
      ...community.accounts.map(({ organization }) => organization),
      ...community.communities.flatMap(({ members }) => members),
    ];

    expect(named.filter((handle) => !handles.has(handle))).toEqual([]);
    expect([community.accounts.length, organizationOf.size, handles.size]).toEqual([14, 14, 9]);
    expect(community.organizations.filter(({ country }) => !/^[A-Z]{2}$/.test(country))).toEqual([]);
  });
});

describe.each(advisories.map((advisory) => [advisory.file, advisory] as const))('the sample %s', (_file, advisory) => {
  const states = statesOf(advisory);
  const portions = states.flat();

  it('gives every portion a key of its own, and each revision changes something', () => {
    for (const state of states) expect(new Set(state.map(({ key }) => key)).size).toBe(state.length);
    for (const { revise } of advisory.then) expect(revise?.changes).not.toEqual([]);
  });

  it('is written by authors of one organization', () => {
    const isAuthor = ({ roles }: { readonly roles: readonly string[] }) => roles.includes('AUTHOR');
    const authors = new Set(community.accounts.filter(isAuthor).map(({ account }) => account));
    const writers = [advisory, ...advisory.then].map((event) => event.as);

    expect(writers.filter((writer) => !authors.has(writer))).toEqual([]);
    expect(new Set(writers.map((writer) => organizationOf.get(writer))).size).toBe(1);
  });

  it('marks every portion with fields that belong to the label and with names that exist', () => {
    const source = organizationOf.get(advisory.as) ?? '';
    const markings = [...portions.map(({ marking }) => marking), ...sideMarkingsOf(advisory)];

    expect(markings.flatMap((marking) => markingProblems(marking, source))).toEqual([]);
  });

  it('always has a title, at most one source, and content that fits each type', () => {
    const misfits = portions.filter(({ type, content }) => Object.keys(content).join() !== fieldOf(type));

    expect(states.filter((state) => !state.some(({ type }) => type === 'TITLE'))).toEqual([]);
    expect(states.filter((state) => state.filter(({ type }) => type === 'SOURCE').length > 1)).toEqual([]);
    expect(misfits).toEqual([]);
  });

  it('stays a draft or is published, and says nothing after it is withdrawn', () => {
    const beforeLast = advisory.then.slice(0, -1);

    expect(advisory.publish || advisory.then.length === 0).toBe(true);
    expect(beforeLast.filter(({ withdraw }) => withdraw !== undefined)).toEqual([]);
  });
});

describe('the times of the sample advisories', () => {
  const timesOf = advisories.map(({ at, then }) => [at, ...then.map((event) => event.at)]);
  const all = timesOf.flat().toSorted();

  it('number the files by first event, run forward in each, and are never shared by two events', () => {
    const first = advisories.map(({ at }) => at);

    expect(first).toEqual(first.toSorted());
    expect(timesOf).toEqual(timesOf.map((times) => times.toSorted()));
    expect(new Set(all).size).toBe(all.length);
  });

  it('are whole seconds in UTC, over two years', () => {
    expect(all.filter((at) => new Date(at).toISOString() !== at.replace('Z', '.000Z'))).toEqual([]);
    expect([all[0]?.slice(0, 7), all.at(-1)?.slice(0, 7)]).toEqual(['2024-12', '2026-11']);
  });
});

const ITEM_FIELDS = [
  'source',
  'severity',
  'affected',
  'term',
  'reference',
  'alias',
  'mitigation',
  'occurred',
  'origin',
];

function fieldOf(type: string): string {
  return ITEM_FIELDS.find((field) => field === type.toLowerCase()) ?? 'text';
}

const AMBER_FIELDS = ['organizations', 'sectors', 'communities', 'excludeOrganizations'];

/** Which fields a label takes. Source: schema/hub.graphql, MarkingInput */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  CLEAR: [],
  GREEN: ['communities', 'excludeOrganizations'],
  AMBER: AMBER_FIELDS,
  AMBER_STRICT: AMBER_FIELDS,
  RED: ['persons'],
};

const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  organizations: handles,
  excludeOrganizations: handles,
  sectors: new Set(community.organizations.map(({ sector }) => sector)),
  communities: new Set(community.communities.map(({ handle }) => handle)),
  persons: new Set(organizationOf.keys()),
};

function markingProblems({ tlp, ...fields }: Marking, source: string): readonly string[] {
  const stated = Object.entries(fields);
  const unfit = stated.filter(([field]) => !FIELDS[tlp]?.includes(field)).map(([field]) => `${tlp} takes no ${field}`);
  const unknown = stated.flatMap(([field, names]) => names.filter((name) => !KNOWN[field]?.has(name)));
  const toNobody = !['CLEAR', 'GREEN'].includes(tlp) && stated.every(([field]) => field === 'excludeOrganizations');
  const againstItself = fields.excludeOrganizations?.includes(source) === true;
  return [
    ...unfit,
    ...unknown,
    ...(toNobody ? [`${tlp} to nobody`] : []),
    ...(againstItself ? ['excludes its own source'] : []),
  ];
}
