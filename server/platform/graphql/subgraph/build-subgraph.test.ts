import { buildSchema, graphql, type GraphQLFormattedError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { publicError } from '../errors/public-error.js';
import { SHAREABLE } from '../schema/build-schema.js';
import { buildSubgraph } from './build-subgraph.js';
import { keyOf, type Reference } from './reference.js';

class Ship {
  constructor(
    readonly name: string,
    readonly flag: string | null = null,
  ) {}
}

class Harbour {
  constructor(readonly code: string) {}
}

interface FleetContext {
  /** What was looked up, one list for each look. */
  readonly looks: (readonly unknown[])[];
}

const shipReference: Reference<FleetContext> = {
  type: 'Ship',
  shows: Ship,
  keys: [
    keyOf(['name'], async (keys, { looks }: FleetContext) => {
      looks.push(keys);
      return keys.map(({ name }) => (name === 'Hidden' ? null : new Ship(name)));
    }),
    keyOf(['flag', 'number'], async (keys, { looks }: FleetContext) => {
      looks.push(keys);
      return keys.map(({ flag, number }) => new Ship(`${flag} ${number}`, flag));
    }),
  ],
};

const harbourReference: Reference<FleetContext> = {
  type: 'Harbour',
  shows: Harbour,
  keys: [
    keyOf(['code'], async (keys) => {
      if (keys.some(({ code }) => code === 'broken')) throw new Error('the secret of row 7');
      return keys.map(({ code }) => new Harbour(code));
    }),
  ],
};

const fleet = buildSchema(/* GraphQL */ `
  type Query {
    flagship: Ship
  }
  type Ship {
    name: String!
    flag: String
    number: String
  }
  type Harbour {
    code: ID!
  }
  type Log {
    lines: Int
  }
`);
const log = fleet.getType('Log');
if (log) log.extensions = SHAREABLE;
const { schema, sdl } = buildSubgraph(fleet, [shipReference, harbourReference]);

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Ship { name } ... on Harbour { code } }
}`;

interface Found {
  readonly data: { readonly _entities: readonly unknown[] } | null;
  readonly errors: readonly GraphQLFormattedError[];
  readonly looks: FleetContext['looks'];
}

async function find(...representations: readonly unknown[]): Promise<Found> {
  const contextValue: FleetContext = { looks: [] };
  const { data, errors = [] } = await graphql({
    schema,
    source: ENTITIES,
    variableValues: { representations },
    contextValue,
  });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors.map((error) => publicError(error, () => 'REF')),
    looks: contextValue.looks,
  };
}

const ship = (key: object): object => ({ __typename: 'Ship', ...key });

describe('a subgraph', () => {
  it('says its schema with the keys of its entities and what may be shared', () => {
    expect(sdl).toContain('extend schema @link(url: "https://specs.apollo.dev/federation/v2.5"');
    expect(sdl).toContain('type Ship @key(fields: "name") @key(fields: "flag number") {');
    expect(sdl).toContain('type Log @shareable {');
    expect(sdl).not.toContain('_entities');
  });

  it('tells what it says to whoever asks for its service', async () => {
    const { data } = await graphql({ schema, source: '{ _service { sdl } }' });

    expect(data).toEqual({ _service: { sdl } });
  });

  it('looks up all that is named by one key at once, and answers in the order asked', async () => {
    const { data, looks } = await find(
      ship({ name: 'Beagle' }),
      { __typename: 'Harbour', code: 'PLY' },
      ship({ name: 'Hidden' }),
      ship({ flag: 'GB', number: '7' }),
      ship({ name: 'Fram' }),
    );

    expect(data?._entities).toEqual([
      { __typename: 'Ship', name: 'Beagle' },
      { __typename: 'Harbour', code: 'PLY' },
      null,
      { __typename: 'Ship', name: 'GB 7' },
      { __typename: 'Ship', name: 'Fram' },
    ]);
    expect(looks).toEqual([[{ name: 'Beagle' }, { name: 'Hidden' }, { name: 'Fram' }], [{ flag: 'GB', number: '7' }]]);
  });

  it('goes by the first key of which everything is given', async () => {
    const { looks } = await find(ship({ name: null, flag: 'GB', number: '7' }), ship({ name: 'Fram', flag: 'NO' }));

    expect(looks).toEqual([[{ flag: 'GB', number: '7' }], [{ name: 'Fram' }]]);
  });

  it.each([
    ['no object', 'Ship'],
    ['a list', [ship({ name: 'Fram' })]],
    ['a type that is no entity', { __typename: 'Log', lines: 1 }],
    ['a type that there is not', { __typename: 'Boat', name: 'Fram' }],
    ['a type of every object', { __typename: 'constructor' }],
    ['no type', { name: 'Fram' }],
    ['half a key', ship({ flag: 'GB' })],
    ['a key that is no text', ship({ name: ['Fram'] })],
    ['a key of its prototype', ship(JSON.parse('{"__proto__":{"name":"Fram"}}') as object)],
  ])('refuses %s, and answers the rest', async (_what, representation) => {
    const { data, errors } = await find(representation, ship({ name: 'Beagle' }));

    expect(data?._entities).toEqual([null, { __typename: 'Ship', name: 'Beagle' }]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' }, path: ['_entities', 0] }]);
  });

  it('refuses more than a thousand at once', async () => {
    const many = Array.from({ length: 1_001 }, (_, number) => ship({ name: `Ship ${number}` }));

    const refused = await find(...many);
    const answered = await find(...many.slice(1));

    expect(refused).toMatchObject({ data: null, errors: [{ extensions: { code: 'COST_EXCEEDED' } }], looks: [] });
    expect(answered.data?._entities).toHaveLength(1_000);
  });

  it('says nothing of itself where it is at fault', async () => {
    const { data, errors } = await find(ship({ name: 'Beagle' }), { __typename: 'Harbour', code: 'broken' });

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL', reference: 'REF' } }]);
    expect(JSON.stringify(errors)).not.toContain('row 7');
  });
});
