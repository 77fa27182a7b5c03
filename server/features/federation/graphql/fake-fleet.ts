import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../../auth/model/viewer.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { keyOf, type Reference } from '../../../platform/graphql/subgraph/reference.js';
import type { AskPartnerInput } from '../actions/ask-partner.js';
import { extendGraph } from './extend-graph.js';
import type { HubGraph } from './partner-graph.js';

class Ship {
  constructor(
    readonly name: string,
    readonly flag: string | null = null,
  ) {}
}

const shipReference: Reference<object> = {
  type: 'Ship',
  shows: Ship,
  keys: [
    keyOf(['name'], async (keys) => keys.map(({ name }) => (name === 'Hidden' ? null : new Ship(name, 'of the hub')))),
  ],
};

const HUB = /* GraphQL */ `
  interface Node {
    id: ID!
  }
  type Query {
    fleet: [Ship!]!
    ship: Ship
  }
  type Mutation {
    launch: Ship
  }
  type Subscription {
    launched: Ship
  }
  type Ship {
    name: String!
    flag: String
  }
  type PageInfo {
    hasNextPage: Boolean!
    total: Int
  }
`;

export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

const ADDED = /* GraphQL */ `
  type Card {
    title: String!
    lines(first: Int = 2, kinds: [Kind!]): [String!]
    about: Ship
    more: Cards
  }
  type Cards {
    nodes: [Card!]
    pageInfo: PageInfo!
  }
  enum Kind {
    LAW
    CUSTOM
  }
  union Sight = Port | Reef
  type Port {
    depth: String
  }
  type Reef {
    depth: Int
  }
`;

const FIELDS =
  'name: String! "Its card." card: Card cards: [Card!] sights: [Sight!] age: Int @deprecated(reason: "Ask no more.")';

export const CARDS = `${LINK}
  type Query { cards_shelf: [Card] }
  type Ship @key(fields: "name") { ${FIELDS} }
  type PageInfo @shareable { hasNextPage: Boolean! total: Int }
  ${ADDED}`;

const SERVED = `
  scalar _Any
  union _Entity = Ship
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type Ship { ${FIELDS} }
  type PageInfo { hasNextPage: Boolean! total: Int }
  ${ADDED}`;

export function fleet(): HubGraph {
  const schema = buildSchema(HUB);
  const fields = schema.getQueryType()?.getFields();
  if (fields?.['fleet']) fields['fleet'].resolve = () => [new Ship('Beagle'), new Ship('Fram')];
  if (fields?.['ship']) fields['ship'].resolve = () => new Ship('Beagle', 'GB');
  return { schema, references: [shipReference] };
}

/** What a partner knows of each ship: values, or functions of arguments. */
export type Known = (name: string) => Readonly<Record<string, unknown>> | null;

export interface Sailing {
  readonly schema: GraphQLSchema;
  readonly asked: readonly AskPartnerInput[];
  ask(source: string, variables?: Readonly<Record<string, unknown>>): ReturnType<typeof graphql>;
}

/** The fleet's graph with the cards of a partner that is a GraphQL server of its own, whatever it knows. */
export function sailing(known: Known, failure: 'timeout' | null = null): Sailing {
  const joined = extendGraph(fleet(), [{ name: 'cards', url: 'https://cards.example', sdl: CARDS }]);
  if (!joined.ok) throw new Error(joined.refusal.join('\n'));
  const asked: AskPartnerInput[] = [];
  const askPartner = async (_viewer: Viewer, input: AskPartnerInput) => {
    asked.push(input);
    const entities = failure === null ? await served(input, known) : [];
    return input.representations.map((_thing, place) => ({ value: entities[place] ?? null, failure }));
  };
  return {
    schema: joined.value,
    asked,
    ask: (source, variableValues = {}) => {
      const contextValue = { viewer: VISITOR, actions: { askPartner } };
      return graphql({ schema: joined.value, source, variableValues, contextValue });
    },
  };
}

const partner = buildSchema(SERVED);

async function served({ query, representations }: AskPartnerInput, known: Known): Promise<readonly unknown[]> {
  const entities = representations.map(({ name = '' }) => {
    const of = known(name);
    return of && { __typename: 'Ship', name, ...of };
  });
  const { data, errors } = await graphql({
    schema: partner,
    source: query.text,
    variableValues: { ...query.variables, representations },
    rootValue: { _entities: () => entities },
  });
  if (!data) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data['_entities'])) as readonly unknown[];
}
