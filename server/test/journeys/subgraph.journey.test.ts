import { accepted, affected, amber, clear, prose, red } from '@seamark/sdk';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codesOf, type DoorAnswer } from '../doors/both-doors.js';
import { testHub } from '../test-hub.js';

const { hub, as, tokenOf } = await testHub();

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on Advisory { name title portions { content { __typename ... on ProseContent { text } } } }
  ... on Organization { handle name } ... on Community { handle name }
  ... on AISystem { id name identifier developer } ... on Term { scheme code label }
} }`;

type Query = string | Readonly<Record<string, unknown>>;

/** As the gateway of somebody, or of a visitor. */
async function ask(asked: Query, account?: string, path = '/subgraph'): Promise<Response> {
  return fetch(`${hub.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(account === undefined ? {} : { authorization: `Bearer ${tokenOf(account)}` }),
    },
    body: JSON.stringify(typeof asked === 'string' ? { query: asked } : asked),
  });
}

async function answer(asked: Query, account?: string): Promise<DoorAnswer> {
  return (await ask(asked, account)).json() as Promise<DoorAnswer>;
}

async function find(representations: readonly unknown[], account?: string): Promise<readonly unknown[]> {
  const { data, errors } = await answer({ query: ENTITIES, variables: { representations } }, account);
  expect(errors).toBeUndefined();
  return (data as { readonly _entities: readonly unknown[] })._entities;
}

const advisory = (name: string) => ({ __typename: 'Advisory', name });
const organization = (handle: string) => ({ __typename: 'Organization', handle });
const community = (handle: string) => ({ __typename: 'Community', handle });
const system = (identifier: string) => ({ __typename: 'AISystem', identifier });

const PURL = 'pkg:pypi/lantern-reader';

/** A title for all, and the rest for governments. */
async function publishNarrowly(): Promise<string> {
  const governments = amber({ sectors: ['GOVERNMENT'] });
  const portions = [
    prose('TITLE')('A reader of documents follows them', clear()),
    prose('TECHNICAL_DETAIL')('How it works, for governments.', governments),
    affected({ system: 'Lantern Reader', identifiers: [PURL], developer: 'Lantern' }, governments),
  ];
  const kind = 'SAFEGUARD_CIRCUMVENTION';
  return accepted(await as('author@meridian').advisories.publishNow({ kind, portions })).advisory.name;
}

describe('the hub in others’ federations', () => {
  it('says what it is, and composes as it says', async () => {
    const { data } = await answer('{ _service { sdl } }');
    const { sdl } = (data as { readonly _service: { readonly sdl: string } })._service;

    expect(composeServices([{ name: 'hub', typeDefs: parse(sdl) }]).errors).toBeUndefined();
  });

  it('finds again what other subgraphs name, for each as it sees it', async () => {
    const name = await publishNarrowly();
    const named = [
      advisory(name),
      system(PURL),
      organization('national-cert'),
      { __typename: 'Term', scheme: 'ATLAS', code: 'AML.T0051' },
    ];

    const byAgency = await find(named, 'handler@cert');
    const byResearcher = await find(named, 'researcher@ostrava');

    const detail = { content: { __typename: 'ProseContent', text: 'How it works, for governments.' } };
    expect(byAgency).toMatchObject([
      { __typename: 'Advisory', name, title: 'A reader of documents follows them' },
      { __typename: 'AISystem', name: 'Lantern Reader', identifier: PURL, developer: 'Lantern' },
      { __typename: 'Organization', handle: 'national-cert' },
      { __typename: 'Term', scheme: 'ATLAS', code: 'AML.T0051' },
    ]);
    expect((byAgency[0] as { readonly portions: unknown }).portions).toContainEqual(detail);
    expect((byResearcher[0] as { readonly portions: unknown }).portions).not.toContainEqual(detail);
    expect(byResearcher[1]).toBeNull();
  });

  it('tells nobody by way of a gateway what is for a person in a session of its own', async () => {
    const portions = [
      prose('TITLE')('Named persons know more', clear()),
      prose('PROMPT_SAMPLE')('The sample itself.', red('handler@cert')),
    ];
    const { name } = accepted(
      await as('author@meridian').advisories.publishNow({ kind: 'INCIDENT', portions }),
    ).advisory;
    const query = `{ advisory(name: "${name}") { portions { content { ... on ProseContent { text } } } } }`;

    const [named, direct, queried] = await Promise.all([
      find([advisory(name)], 'handler@cert'),
      ask({ query }, 'handler@cert', '/graphql').then((response) => response.text()),
      ask({ query }, 'handler@cert').then((response) => response.text()),
    ]);

    expect(direct).toContain('The sample itself.');
    expect(queried).not.toContain('The sample itself.');
    expect(JSON.stringify(named)).toContain('Named persons know more');
    expect(JSON.stringify(named)).not.toContain('The sample itself.');
  });

  it('finds a system again by the id that it was answered with', async () => {
    await publishNarrowly();
    const [known] = (await find([system(PURL)], 'handler@cert')) as [{ readonly id: string }];

    const byId = { __typename: 'AISystem', id: known.id };

    expect(await find([byId], 'handler@cert')).toEqual([known]);
    expect(await find([byId])).toEqual([null]);
  });

  it('answers what is hidden, to the byte, as what there is not', async () => {
    const portions = [prose('TITLE')('Not yet', clear())];
    const draft = accepted(await as('author@meridian').advisories.draft({ kind: 'INCIDENT', portions })).advisory.name;
    await publishNarrowly();
    const hidden = [advisory(draft), system(PURL), community('frontier-developers')];
    const absent = [advisory('SMK-00000-00000'), system('pkg:pypi/nothing-there'), community('nowhere')];
    const asked = (representations: readonly unknown[]) => ({ query: ENTITIES, variables: { representations } });

    const [one, other] = await Promise.all([ask(asked(hidden)), ask(asked(absent))]);

    expect(await one.text()).toBe(await other.text());
    expect(headersOf(one)).toEqual(headersOf(other));
    expect((await find(hidden, 'author@meridian'))[0]).toMatchObject({ name: draft });
    expect((await find(hidden, 'handler@cert'))[1]).toMatchObject({ identifier: PURL });
    expect((await find(hidden, 'author@meridian'))[2]).toMatchObject({ handle: 'frontier-developers' });
  });

  it.each([
    ['what is asked', { query: '{ viewer { account } advisories(first: 3) { totalCount nodes { name title } } }' }],
    [
      'what is too deep',
      { query: `{ ${'advisories { nodes { related { advisory { '.repeat(6)} name ${'} '.repeat(24)} }` },
    ],
    [
      'what has too many names',
      { query: `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: __typename`).join(' ')} }` },
    ],
    [
      'what is too dear',
      {
        query: `{ ${'advisories(first: 100) { nodes { revisions(first: 100) { nodes { advisory { '.repeat(2)} name ${'} '.repeat(10)} }`,
      },
    ],
    ['what no database keeps', { query: '{ advisory(name: "a\\u0000b") { name } }' }],
    ['what is no GraphQL', { query: '{ viewer' }],
    ['what is refused', { query: '{ advisories(first: 0) { totalCount } }' }],
    ['a subscription', { query: 'subscription { feed { __typename } }' }],
  ])('answers %s as `/graphql` does', async (_what, asked) => {
    const [here, there] = await Promise.all([ask(asked, 'handler@cert'), ask(asked, 'handler@cert', '/graphql')]);

    expect(here.status).toBe(there.status);
    expect(await here.json()).toEqual(await there.json());
  });

  it('counts what is named in what an operation costs', async () => {
    const many = Array.from({ length: 900 }, () => advisory('SMK-00000-00000'));
    const readers =
      'query ($many: [_Any!]!) { _entities(representations: $many) { ... on Advisory { readers { accounts } related { aliases } revisions { nodes { id } } } } }';

    expect(codesOf(await answer({ query: readers, variables: { many } }))).toEqual(['COST_EXCEEDED']);
    expect(codesOf(await answer({ query: readers, variables: { many: many.slice(0, 9) } }))).toEqual([]);
  });

  it('knows nobody by a token that it did not give', async () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer airh_nothing' };
    const body = JSON.stringify({ query: '{ _service { sdl } }' });

    const { status } = await fetch(`${hub.url}/subgraph`, { method: 'POST', headers, body });

    expect(status).toBe(401);
  });

  it('shows nothing of all that at `/graphql`', async () => {
    const response = await ask('{ _service { sdl } }', undefined, '/graphql');

    expect(codesOf((await response.json()) as DoorAnswer)).toEqual(['BAD_REQUEST']);
  });
});

function headersOf({ headers }: Response): readonly (readonly [string, string])[] {
  return [...headers].filter(([name]) => name !== 'date');
}
