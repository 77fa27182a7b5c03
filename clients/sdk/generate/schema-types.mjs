import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';

/** What travels as JSON for each scalar. A scalar that is not here travels as text. */
const SCALARS = { Int: 'number', Float: 'number', Boolean: 'boolean' };

/** The enums, with their values at run time, and the inputs that documents take. */
export function schemaTypes(schema) {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const byName = (a, b) => a.name.localeCompare(b.name, 'en');
  const enums = types.filter(isEnumType).sort(byName).map(enumText);
  const inputs = types.filter(isInputObjectType).sort(byName).map(inputText);
  return [...enums, ...inputs].join('\n\n');
}

/** The name of a type or its scalar's, with `| null` where it may be null. `inner` names what is not a list. */
export function wrapped(type, inner) {
  if (isNonNullType(type)) return bare(type.ofType, inner);
  return `${bare(type, inner)} | null`;
}

/** What TypeScript calls a scalar, an enum or an input that a hub answers. */
export function leafName(type) {
  return isScalarType(type) ? (SCALARS[type.name] ?? 'string') : type.name;
}

/** The same for what a hub is sent: a `Date` travels as RFC 3339 in UTC. */
export function givenName(type) {
  return type.name === 'DateTime' ? 'Date | string' : leafName(type);
}

function bare(type, inner) {
  return isListType(type) ? `readonly (${wrapped(type.ofType, inner)})[]` : inner;
}

function enumText(type) {
  const constant = `${type.name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}_VALUES`;
  const values = type.getValues().map((value) => `'${value.name}'`);
  return (
    `/** Every ${type.name} this SDK knows; a newer hub may answer others. */\n` +
    `export const ${constant} = [${values.join(', ')}] as const;\n` +
    `${comment(type)}export type ${type.name} = (typeof ${constant})[number];`
  );
}

function inputText(type) {
  const fields = Object.values(type.getFields());
  if (type.isOneOf) return `${comment(type)}export type ${type.name} = ${fields.map(onlyField).join(' | ')};`;
  return `${comment(type)}export interface ${type.name} {\n${fields.map(field).join('\n')}\n}`;
}

/** One field and none of the others, so that two do not compile and each can be looked for. */
function onlyField(only, _, fields) {
  const type = isNonNullType(only.type) ? only.type.ofType : only.type;
  const others = fields.filter((other) => other !== only).map(({ name }) => `readonly ${name}?: never;`);
  return `{ readonly ${only.name}: ${bare(type, givenName(getNamedType(type)))}; ${others.join(' ')} }`;
}

/** A field that may be left out may also be given as undefined, which JSON leaves out. */
function field(input) {
  const optional = !isNonNullType(input.type) || input.defaultValue !== undefined;
  const type = wrapped(input.type, givenName(getNamedType(input.type)));
  return `${comment(input)}readonly ${input.name}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};`;
}

function comment({ description }) {
  return description ? `/** ${description.replaceAll('*/', '* /').replaceAll('\n', '\n * ')} */\n` : '';
}
