import 'reflect-metadata';
import { type GraphQLSchema, isInputObjectType } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { noteWhatIsTold } from './tells.js';

/** Puts `@oneOf` on an input type: `@Extensions(ONE_OF)`. type-graphql itself drops the directive. */
export const ONE_OF = { oneOf: true } as const;

/** What other subgraphs may define as well, in the same words: `@Extensions(SHAREABLE)` on an object type. */
export const SHAREABLE = { shareable: true } as const;

/** How many items a list without `first` is taken to hold when the cost of an operation is counted: `@Extensions(listSize(4))`. */
export function listSize(items: number): { readonly listSize: number } {
  return { listSize: items };
}

/** What resolving a field costs on top of the one of every field: `@Extensions(cost(50))` for one that asks the database anew. */
export function cost(units: number): { readonly cost: number } {
  return { cost: units };
}

/** The same for a list that is read anew, for each item that it is asked for. */
export function costPerItem(units: number): { readonly costPerItem: number } {
  return { costPerItem: units };
}

/** What a field costs besides when it is asked with an argument that makes it do more. */
export function costWith(argument: string, units: number): { readonly costWith: Readonly<Record<string, number>> } {
  return { costWith: { [argument]: units } };
}

/** Of a list that holds an item for each of what an argument lists. */
export function sizedBy(argument: string): { readonly sizedBy: string } {
  return { sizedBy: argument };
}

/** What the root types say of themselves; type-graphql has no place for it. */
const ROOTS = {
  Query:
    'Everything that can be read. Computed on what the viewer is cleared for: the rest is as if it had never been written.',
  Mutation: 'Everything that can be done. A refusal is an answer, a member of the result that implements `Refusal`.',
  Subscription: 'What is told as it happens, over the `graphql-transport-ws` protocol.',
} as const;

/** Builds the executable schema of resolver classes and of the types they name. */
export function buildSchema(
  resolvers: Parameters<typeof buildSchemaSync>[0]['resolvers'],
  orphanedTypes: readonly Function[] = [],
): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [...orphanedTypes],
    pubSub: NO_PUB_SUB,
    validate: false,
    emitSchemaFile: false,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && type.extensions['oneOf'] === true) type.isOneOf = true;
  }
  for (const [name, description] of Object.entries(ROOTS)) {
    const type = schema.getType(name);
    if (type) type.description = description;
  }
  noteWhatIsTold(schema);
  return schema;
}

/** type-graphql wants one as soon as there is a subscription; ours bring their own source. */
const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('a subscription of the hub brings its own source');
  },
};
