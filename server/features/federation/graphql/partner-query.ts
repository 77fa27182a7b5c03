import { createHash } from 'node:crypto';
import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { PartnerQuery } from '../model/partner.js';
import { isEntity, type PartnerGraph } from './partner-graph.js';

/**
 * What a partner answers a field by: made of the schema's names and the arguments' values alone. The aliases of whoever asks are
 * its own words, and stay in the hub.
 */
export function answerKey(type: string, field: string, given: Readonly<Record<string, unknown>>): string {
  if (Object.keys(given).length === 0) return `${type}_${field}`;
  const hash = createHash('sha256').update(JSON.stringify(given)).digest('hex');
  return `${type}_${field}_${hash.slice(0, 16)}`;
}

/** Asks a partner for one field of an entity, with all that the operation selects of it. */
export function partnerQuery(graph: PartnerGraph, info: GraphQLResolveInfo): PartnerQuery {
  const writer = new QueryWriter(graph, info);
  const field = writer.field(info.parentType, info.fieldNodes);
  const declared = ['$representations: [_Any!]!', ...writer.declared].join(', ');
  const text = `query (${declared}) { _entities(representations: $representations) { __typename ... on ${info.parentType.name} { ${field} } } }`;
  return { text, variables: writer.variables };
}

class QueryWriter {
  readonly declared: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly #graph: PartnerGraph;
  readonly #info: GraphQLResolveInfo;

  constructor(graph: PartnerGraph, info: GraphQLResolveInfo) {
    this.#graph = graph;
    this.#info = info;
  }

  field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    const [node] = nodes;
    const field = node && parent.getFields()[node.name.value];
    if (!node || !field) return '';
    const given = getArgumentValues(field, node, this.#info.variableValues);
    const alias = this.#isOfHub(parent) ? '' : `${answerKey(parent.name, field.name, given)}: `;
    return `${alias}${field.name}${this.#arguments(field, given)}${this.#below(field, nodes)}`;
  }

  #isOfHub(type: GraphQLObjectType): boolean {
    return !this.#graph.own.has(type.name) && !isEntity(this.#graph, type);
  }

  #arguments(field: GraphQLField<unknown, unknown>, given: Readonly<Record<string, unknown>>): string {
    const words = Object.entries(given).map(([name, value]) => {
      const type = field.args.find((argument) => argument.name === name)?.type;
      return `${name}: $${this.#variable(String(type), value)}`;
    });
    return words.length === 0 ? '' : `(${words.join(', ')})`;
  }

  /** One for each value: of two fields that are answered by one key, the arguments have to read the same. */
  #variable(type: string, value: unknown): string {
    const variable = `v${createHash('sha256')
      .update(JSON.stringify([type, value]))
      .digest('hex')
      .slice(0, 16)}`;
    if (!Object.hasOwn(this.variables, variable)) this.declared.push(`$${variable}: ${type}`);
    this.variables[variable] = value;
    return variable;
  }

  #below({ type }: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): string {
    const named = getNamedType(type);
    return isCompositeType(named) ? ` { ${['__typename', ...this.#selected(named, nodes)].join(' ')} }` : '';
  }

  /** Of an entity of the hub's a partner says just which one it means. */
  #selected(type: GraphQLCompositeType, nodes: readonly FieldNode[]): readonly string[] {
    if (isAbstractType(type)) {
      const possible = this.#info.schema.getPossibleTypes(type).filter(({ name }) => this.#graph.own.has(name));
      return possible.map(
        (each) => `... on ${each.name} { ${['__typename', ...this.#ofObject(each, nodes)].join(' ')} }`,
      );
    }
    if (!isObjectType(type)) return [];
    return isEntity(this.#graph, type) ? (this.#graph.keys.get(type.name) ?? []).flat() : this.#ofObject(type, nodes);
  }

  #ofObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly string[] {
    const { schema, fragments, variableValues } = this.#info;
    const fields = [...collectSubfields(schema, fragments, variableValues, type, nodes).values()];
    return fields.filter(([node]) => node?.name.value !== '__typename').map((same) => this.field(type, same));
  }
}
