import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  printType,
} from 'graphql';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The schema as SDL: root types first, then the others by name; fields and values in the order their class has them. */
export function printSchema(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return `${types.sort(byPlace).map(printType).join('\n\n')}\n`;
}

function byPlace(a: GraphQLNamedType, b: GraphQLNamedType): number {
  return place(a) - place(b) || (a.name < b.name ? -1 : 1);
}

function place(type: GraphQLNamedType): number {
  const root = ROOTS.indexOf(type.name);
  return root === -1 ? ROOTS.length : root;
}
