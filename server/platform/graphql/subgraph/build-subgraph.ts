import {
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
} from 'graphql';
import { cost, costPerItem, sizedBy } from '../schema/build-schema.js';
import { findEntities } from './find-entities.js';
import { printSubgraph } from './print-subgraph.js';
import type { Reference } from './reference.js';

export interface Subgraph {
  /** All that the given schema answers, by the same types and resolvers, with `_service` and `_entities`. */
  readonly schema: GraphQLSchema;
  /** As `_service { sdl }` tells it. */
  readonly sdl: string;
}

/** Of a text of some hundred thousand characters. */
const SDL_COST = 20_000;
/** Of one thing that is looked up, as by `node`. */
const ENTITY_COST = 50;

/**
 * A schema as a subgraph of Apollo Federation 2.
 *
 * Source: Apollo Federation subgraph specification
 */
export function buildSubgraph(schema: GraphQLSchema, references: readonly Reference<never>[]): Subgraph {
  const sdl = printSubgraph(schema, references);
  const { types, ...config } = schema.toConfig();
  const query = schema.getQueryType()?.toConfig();
  if (!query) throw new Error('A subgraph has something to be asked.');
  const fields = { ...query.fields, _service: serviceField(sdl), _entities: entitiesField(schema, references) };
  const rest = types.filter(({ name }) => name !== query.name);
  return {
    sdl,
    schema: new GraphQLSchema({ ...config, query: new GraphQLObjectType({ ...query, fields }), types: rest }),
  };
}

function serviceField(sdl: string): GraphQLFieldConfig<unknown, unknown> {
  const service = new GraphQLObjectType({
    name: '_Service',
    description: 'What a gateway composes.',
    fields: {
      sdl: {
        type: GraphQLString,
        description: 'This subgraph’s schema.',
        extensions: cost(SDL_COST),
        resolve: () => sdl,
      },
    },
  });
  return { type: new GraphQLNonNull(service), description: 'This subgraph itself.', resolve: () => ({}) };
}

function entitiesField(
  schema: GraphQLSchema,
  references: readonly Reference<never>[],
): GraphQLFieldConfig<unknown, unknown> {
  const any = new GraphQLScalarType({
    name: '_Any',
    description: 'A `__typename`, and the fields of one of its keys.',
  });
  const entity = new GraphQLUnionType({
    name: '_Entity',
    description: 'What other subgraphs may name.',
    types: references.map(({ type }) => schema.getType(type)).filter(isObjectType),
    resolveType: (found) => references.find(({ shows }) => found instanceof shows)?.type,
  });
  return {
    type: new GraphQLNonNull(new GraphQLList(entity)),
    description: 'What is named, in that order; null for what the viewer does not see, as for what there is not.',
    args: { representations: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))) } },
    extensions: { ...costPerItem(ENTITY_COST), ...sizedBy('representations') },
    // Which context it is only whoever made the references knows.
    resolve: (_root, { representations }, context) => findEntities(references, representations, context as never),
  };
}
