import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  Kind,
  print,
  separateOperations,
  typeFromAST,
} from 'graphql';
import { leafName, wrapped } from './schema-types.mjs';

/**
 * For each fragment its type and its text, for each operation the types of its answer and its variables, and its text.
 *
 * @param from - where what is written imports `Document` and the schema's own types from
 */
export function documentTypes(schema, documents, from) {
  const fragments = new Map();
  for (const node of documents.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const writer = { schema, fragments, used: new Set() };

  const parts = [
    ...[...fragments.values()].map((node) => fragmentText(writer, node)),
    ...Object.entries(separateOperations(documents)).map(([name, one]) => operationText(writer, name, one)),
  ];
  const used = [...writer.used].sort().join(', ');
  return `import type { Document } from '${from.document}';\nimport type { ${used} } from '${from.schema}';\n\n${parts.join('\n\n')}`;
}

function fragmentText(writer, node) {
  const type = writer.schema.getType(node.typeCondition.name.value);
  // A fragment on an interface has another type in each union it stands in: no type of its own is ever used.
  const own = isAbstractType(type)
    ? ''
    : `export type ${node.name.value} = ${shape(writer, type, node.selectionSet)};\n`;
  return `${own}const ${textName(node)} = \`${print(node)}\`;`;
}

function textName(fragment) {
  return `${fragment.name.value[0].toLowerCase()}${fragment.name.value.slice(1)}`;
}

function operationText(writer, name, document) {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = writer.schema.getRootType(operation.operation);
  const variables = operation.variableDefinitions.map((node) => variable(writer, node));
  const needed = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map(textName);
  const text = [`\`${print(operation)}\``, ...needed].join(', ');
  return (
    `export type ${name}Answer = ${shape(writer, root, operation.selectionSet)};\n` +
    `export type ${name}Variables = { ${variables.join(' ')} };\n` +
    `export const ${name}: Document<${name}Answer, ${name}Variables> = [${text}].join('\\n');`
  );
}

function variable(writer, node) {
  const type = typeFromAST(writer.schema, node.type);
  const optional = !isNonNullType(type) || node.defaultValue !== undefined;
  const text = wrapped(type, leaf(writer, getNamedType(type)));
  return `readonly ${node.variable.name.value}${optional ? '?' : ''}: ${text}${optional ? ' | undefined' : ''};`;
}

/** A union with one member for each object that may stand there, so that a reader can tell them by `__typename`. */
function shape(writer, type, selectionSet) {
  const objects = isAbstractType(type) ? [...writer.schema.getPossibleTypes(type)].sort(byName) : [type];
  const members = objects.map((object) => objectShape(writer, object, selectionSet));
  return [...new Set(members)].join(' | ');
}

/** The order in which a schema lists its types says nothing, and so must not change what is written. */
function byName(a, b) {
  return a.name.localeCompare(b.name, 'en');
}

function objectShape(writer, object, selectionSet) {
  const { fields, names } = collect(writer, object, selectionSet);
  const own = fields.length > 0 ? [`{ ${fields.join(' ')} }`] : [];
  return [...names, ...own].join(' & ') || '{}';
}

function collect(writer, object, selectionSet) {
  const fields = [];
  const names = [];
  for (const node of selectionSet.selections) {
    if (node.kind === Kind.FIELD) fields.push(fieldText(writer, object, node));
    else if (!concerns(writer, object, node)) continue;
    else if (isNamedFor(writer, object, node)) names.push(node.name.value);
    else {
      const inner = collect(writer, object, writer.fragments.get(node.name?.value)?.selectionSet ?? node.selectionSet);
      fields.push(...inner.fields);
      names.push(...inner.names);
    }
  }
  return { fields, names };
}

function condition(writer, node) {
  return (writer.fragments.get(node.name?.value) ?? node).typeCondition.name.value;
}

function concerns(writer, object, node) {
  const type = writer.schema.getType(condition(writer, node));
  return type === object || (isAbstractType(type) && writer.schema.isSubType(type, object));
}

function isNamedFor(writer, object, node) {
  return node.kind === Kind.FRAGMENT_SPREAD && condition(writer, node) === object.name;
}

function fieldText(writer, object, node) {
  const key = node.alias?.value ?? node.name.value;
  if (node.name.value === '__typename') return `readonly ${key}: '${object.name}';`;
  const { type } = object.getFields()[node.name.value];
  const named = getNamedType(type);
  const inner = isLeafType(named) ? leaf(writer, named) : `(${shape(writer, named, node.selectionSet)})`;
  return `readonly ${key}: ${wrapped(type, inner)};`;
}

function leaf(writer, type) {
  const name = leafName(type);
  if (name === type.name) writer.used.add(name);
  return name;
}
