import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
} from 'graphql';

/** What one schema has that another has not, or has otherwise, sorted: `Ship`, `Ship.cargo: String`. */
export function addedTo(before: string, after: string): readonly string[] {
  const known = new Set(linesOf(before));
  return linesOf(after)
    .filter((line) => !known.has(line))
    .sort();
}

function linesOf(sdl: string): readonly string[] {
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap());
  return types
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [headOf(type), ...insideOf(type).map((line) => `${type.name}.${line}`)]);
}

function headOf(type: GraphQLNamedType): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return type.name;
  return [type.name, ...type.getInterfaces().map(({ name }) => `& ${name}`)].join(' ');
}

function insideOf(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().map(({ name, deprecationReason }) => name + gone(deprecationReason));
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `= ${name}`);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map(fieldLine) : [];
}

function fieldLine({ name, args, type, deprecationReason }: GraphQLField<unknown, unknown>): string {
  const taken = args.map((argument) => `${argument.name}: ${String(argument.type)}`).join(', ');
  return `${name}${taken === '' ? '' : `(${taken})`}: ${String(type)}${gone(deprecationReason)}`;
}

function gone(reason: string | null | undefined): string {
  return reason == null ? '' : ' @deprecated';
}
