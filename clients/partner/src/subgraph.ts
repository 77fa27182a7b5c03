import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import { createSchema } from 'graphql-yoga';
import type { Asker } from './hub-assertion.js';
import type { ModelCard, Shelf } from './model-cards.js';

export interface PartnerContext {
  /** Null for whoever is not the hub. */
  readonly asker: Asker | null;
}

/** What federation asks of every subgraph besides. Source: Apollo Federation subgraph specification */
const FEDERATION = /* GraphQL */ `
  directive @link(url: String!, import: [String!]) repeatable on SCHEMA
  directive @key(fields: String!) repeatable on OBJECT
  scalar _Any
  union _Entity = AISystem
  type _Service {
    sdl: String!
  }
  type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

interface System {
  readonly __typename: 'AISystem';
  readonly identifier: string;
}

/** Tells anybody what it is, and the hub alone what it knows. */
export async function subgraph(shelf: Shelf) {
  const sdl = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  return createSchema<PartnerContext>({
    typeDefs: [sdl, FEDERATION],
    resolvers: {
      Query: {
        _service: () => ({ sdl }),
        _entities: (_root, { representations }: { readonly representations: readonly System[] }, { asker }) => {
          if (asker === null) throw new GraphQLError('Only the hub may ask.', REFUSED);
          return representations;
        },
      },
      AISystem: { modelCard: ({ identifier }: System) => shelf.get(identifier) ?? null },
      ModelCard: {
        limitations: ({ limitations }: ModelCard, { first }: { readonly first: number }) => limitations.slice(0, first),
      },
    },
  });
}

const REFUSED = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };
