import { graphql, isObjectType, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { addedTo } from '../../../platform/graphql/partner-policy/added.js';
import { publicError } from '../../../platform/graphql/errors/public-error.js';
import { extendGraph } from './extend-graph.js';
import { fleet, LINK, type Known, sailing } from './fake-fleet.js';

const cardsOf: Known = (name) => ({
  card: {
    title: `Card of ${name}`,
    lines: ({ first, kinds = [] }: { readonly first: number; readonly kinds?: readonly string[] }) =>
      ['law', 'custom', 'rumour'].slice(0, first).map((line) => `${line} ${kinds.join('+')}`),
    about: { name: name === 'Fram' ? 'Hidden' : 'Endurance' },
    more: { nodes: [{ title: 'More' }], pageInfo: { hasNextPage: false, total: 1 } },
  },
  sights: [
    { __typename: 'Port', depth: 'deep' },
    { __typename: 'Reef', depth: 2 },
  ],
});

async function dataOf(source: string, variables = {}): Promise<unknown> {
  const { data, errors } = await sailing(cardsOf).ask(source, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

/** What whoever asks is told, where the partner knows something odd of the ship. */
async function told(card: unknown, source = '{ ship { name card { title } } }') {
  const { data, errors = [] } = await sailing(() => ({ card })).ask(source);
  const told = errors.map((error) => publicError(error, () => 'REF'));
  return { data: JSON.parse(JSON.stringify(data)) as unknown, errors: told };
}

const problems = (...sdls: readonly string[]) => {
  const partners = sdls.map((sdl, place) => ({
    name: `partner${place}`,
    url: 'https://p.example',
    sdl: `${LINK}\n${sdl}`,
  }));
  const joined = extendGraph(fleet(), partners);
  return joined.ok ? [] : joined.refusal;
};

describe('the graph with a partner', () => {
  it('is the hub’s and what the partner adds to its entities, signed', () => {
    const before = printSchema(fleet().schema);
    const after = printSchema(sailing(cardsOf).schema);

    expect(addedTo(after, before)).toEqual([]);
    expect(after).toContain('Its card.\n  Answered by the partner cards.');
    expect(after).toContain('age: Int @deprecated(reason: "Ask no more.")');
    expect(after).not.toMatch(/cards_shelf|@key|_entities/);
  });

  it('answers by the hub and by the partner in one', async () => {
    expect(await dataOf('{ ship { name flag card { title } } }')).toEqual({
      ship: { name: 'Beagle', flag: 'GB', card: { title: 'Card of Beagle' } },
    });
  });

  it('asks about all things of an operation at once, and by their keys alone', async () => {
    const { ask, asked } = sailing(cardsOf);

    await ask('{ fleet { flag card { title } } }');

    expect(asked.map(({ representations }) => representations)).toEqual([
      [
        { __typename: 'Ship', name: 'Beagle' },
        { __typename: 'Ship', name: 'Fram' },
      ],
    ]);
  });

  it('sends no word that whoever asks has chosen, but the values of the partner’s own arguments', async () => {
    const { ask, asked } = sailing(cardsOf);
    const source = `query secretName($secretVariable: Int) { ship { secretAlias: card { secretTitle: title
      secretLines: lines(first: $secretVariable) ...secretFragment } } } fragment secretFragment on Card { t: title }`;

    await ask(source, { secretVariable: 1 });
    const variable = /\$(v[0-9a-f]{16}): Int/.exec(asked[0]?.query.text ?? '')?.[1];

    expect(asked.map(({ query }) => query.text).join()).not.toContain('secret');
    expect(asked.map(({ query }) => query.variables)).toEqual([{ [String(variable)]: 1 }]);
  });

  it('tells one field with several arguments apart, and gives each back under its alias', async () => {
    const source = `query ($kinds: [Kind!], $no: Boolean!) { ship { card {
      one: lines(first: 1) two: lines two2: lines(first: 2) of: lines(first: 1, kinds: $kinds) title @include(if: $no) } } }`;

    expect(await dataOf(source, { kinds: ['LAW', 'CUSTOM'], no: false })).toEqual({
      ship: { card: { one: ['law '], two: ['law ', 'custom '], two2: ['law ', 'custom '], of: ['law LAW+CUSTOM'] } },
    });
  });

  it('answers types of the partner’s that are one of several', async () => {
    const source = '{ ship { sights { __typename ... on Port { depth } ... on Reef { far: depth } } } }';

    expect(await dataOf(source)).toEqual({
      ship: {
        sights: [
          { __typename: 'Port', depth: 'deep' },
          { __typename: 'Reef', far: 2 },
        ],
      },
    });
  });

  it('has the hub tell of what the partner names, and of what is hidden as of what there is not', async () => {
    const { ask, asked } = sailing(cardsOf);

    const { data } = await ask('{ fleet { card { about { name flag card { title } } } } }');

    expect(JSON.parse(JSON.stringify(data))).toEqual({
      fleet: [
        { card: { about: { name: 'Endurance', flag: 'of the hub', card: { title: 'Card of Endurance' } } } },
        { card: { about: null } },
      ],
    });
    expect(asked.map(({ representations }) => representations.length)).toEqual([2, 1]);
  });

  it('answers pages of the partner’s', async () => {
    expect(await dataOf('{ ship { card { more { nodes { title } pageInfo { hasNextPage total } } } } }')).toEqual({
      ship: { card: { more: { nodes: [{ title: 'More' }], pageInfo: { hasNextPage: false, total: 1 } } } },
    });
  });

  it('answers null where the partner knows nothing', async () => {
    expect(await told(null)).toEqual({ data: { ship: { name: 'Beagle', card: null } }, errors: [] });
  });

  it('names the partner where it fails, and answers the rest', async () => {
    const { data, errors = [] } = await sailing(cardsOf, 'timeout').ask('{ ship { name card { title } } }');

    expect(JSON.parse(JSON.stringify(data))).toEqual({ ship: { name: 'Beagle', card: null } });
    expect(errors.map((error) => publicError(error, () => 'REF'))).toMatchObject([
      {
        message: 'The partner cards did not answer in time. The rest of the answer stands.',
        path: ['ship', 'card'],
        extensions: { code: 'PARTNER_FAILED' },
      },
    ]);
  });

  it('says in its costs what asking a partner takes', () => {
    const type = sailing(cardsOf).schema.getType('Ship');

    expect(isObjectType(type) && type.getFields()['card']?.extensions).toEqual({ cost: 50 });
  });

  it('joins several partners, each with fields and types of its own', () => {
    expect(
      problems(
        'type Ship @key(fields: "name") { name: String! card: Card } type Card { title: String }',
        'type Ship @key(fields: "name") { name: String! berth: Berth } type Berth { place: String }',
      ),
    ).toEqual([]);
  });

  it.each([
    ['has taken its type', 'type Ship @key(fields: "name") { name: String! own: Card } type Card { text: String }'],
    ['has taken its field', 'type Ship @key(fields: "name") { name: String! card: Int }'],
  ])('joins no partner where another %s', (_what, second) => {
    const first = 'type Ship @key(fields: "name") { name: String! card: Card } type Card { title: String }';

    expect(problems(first, second)).toEqual([expect.stringContaining('which another partner has')]);
  });

  it('joins no partner that adds nothing, or answers with an interface of the hub’s', () => {
    expect(problems('type Ship @key(fields: "name") { name: String! }')).toHaveLength(1);
    expect(
      problems('interface Node { id: ID! } type Ship @key(fields: "name") { name: String! any: Node }'),
    ).toHaveLength(1);
  });
});

describe('an answer of a partner that does not fit its schema', () => {
  /** As a partner may send it that is no GraphQL server at all. */
  async function sent(value: unknown, source: string) {
    const { schema } = sailing(() => null);
    const askPartner = async () => [{ value, failure: null }];
    const contextValue = { viewer: null, actions: { askPartner } };
    const { data, errors = [] } = await graphql({ schema, source, contextValue });
    const codes = errors.map((error) => publicError(error, () => 'REF').extensions?.['code']);
    return { data: JSON.parse(JSON.stringify(data)) as unknown, codes };
  }

  const CARD = '{ ship { name card { title lines } } }';
  const SIGHTS = '{ ship { name sights { ... on Port { depth } } } }';
  const PAGE = '{ ship { name card { more { pageInfo { hasNextPage } } } } }';

  it.each<[string, string, unknown]>([
    ['a text for the whole', CARD, 'card'],
    ['a text for an object', CARD, { Ship_card: 'card' }],
    ['a list for an object', CARD, { Ship_card: [] }],
    ['no text where there is always one', CARD, { Ship_card: { Card_title: null } }],
    ['an object for a text', CARD, { Ship_card: { Card_title: { a: 1 } } }],
    ['another type', SIGHTS, { Ship_sights: [{ __typename: 'Ship' }] }],
    ['a type that there is not', SIGHTS, { Ship_sights: [{ __typename: 'constructor' }] }],
    ['no type of several', SIGHTS, { Ship_sights: [{}] }],
    ['a text for a list', SIGHTS, { Ship_sights: 'sights' }],
    ['nothing in a list of something', SIGHTS, { Ship_sights: [null] }],
    ['a page that says nothing', PAGE, { Ship_card: { Card_more: { Cards_pageInfo: {} } } }],
    ['a page of another kind', PAGE, { Ship_card: { Card_more: { Cards_pageInfo: { hasNextPage: 'no' } } } }],
    [
      'no key of what it names',
      '{ ship { name card { about { flag } } } }',
      { Ship_card: { Card_about: { flag: 'x' } } },
    ],
  ])('is an error of its own with %s', async (_what, source, value) => {
    const { data, codes } = await sent(value, source);

    expect(data).toMatchObject({ ship: { name: 'Beagle' } });
    expect(codes).toEqual(['PARTNER_FAILED']);
  });
});
