import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A scalar that is text with a meaning of its own; what it may hold is checked by whoever reads it. */
export function textScalar(config: {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
}): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${config.name} is text.`);
  };
  return new GraphQLScalarType<string, string>({
    ...config,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}
