import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { printSchema } from '../schema/print-schema.js';
import type { Reference } from './reference.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])\n\n';

/** The schema as a subgraph says it: with the keys of its entities, and what may be shared. */
export function printSubgraph(schema: GraphQLSchema, references: readonly Reference<never>[]): string {
  const withDirectives = (node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
    ...node,
    directives: [...(node.directives ?? []), ...directivesOf(schema, references, node.name.value)],
  });
  const document = visit(parse(printSchema(schema)), { ObjectTypeDefinition: withDirectives });
  return `${LINK}${print(document)}\n`;
}

function directivesOf(
  schema: GraphQLSchema,
  references: readonly Reference<never>[],
  type: string,
): readonly ConstDirectiveNode[] {
  const keys = references.filter((reference) => reference.type === type).flatMap((reference) => reference.keys);
  const keyed = keys.map(({ fields }) => directive('key', { fields: fields.join(' ') }));
  return schema.getType(type)?.extensions['shareable'] === true ? [...keyed, directive('shareable', {})] : keyed;
}

function directive(name: string, given: Readonly<Record<string, string>>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(given).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    })),
  };
}
