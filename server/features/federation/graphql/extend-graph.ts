import { extendSchema, type GraphQLField, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import type { Partner } from '../model/partner.js';
import { type Additions, additionsOf } from './partner-additions.js';
import type { HubGraph } from './partner-graph.js';
import { addedField, ownField, ownType } from './partner-resolvers.js';

/** Of a field that a partner is asked for: as of what is looked up anew. */
const ASKING_COST = 50;

/**
 * The hub's graph with what partners add to its entities. The hub's own fields are answered as without partners, by the same resolvers;
 * nothing of them is ever asked of a partner.
 *
 * @returns every problem at once, each a sentence for whoever wants the partners
 */
export function extendGraph(hub: HubGraph, partners: readonly Partner[]): Result<GraphQLSchema, readonly string[]> {
  const problems: string[] = [];
  let schema = hub.schema;
  for (const partner of partners) {
    const additions = additionsOf(hub, partner);
    const met = problemsOf(schema, additions);
    if (met.length === 0) schema = withAdditions(schema, additions);
    problems.push(...met.map((problem) => `The partner ${partner.name} ${problem}`));
  }
  return problems.length === 0 ? accept(schema) : refuse(problems);
}

/** What another partner was there first with, and what the hub cannot answer. */
function problemsOf(schema: GraphQLSchema, { graph, fields, answered }: Additions): readonly string[] {
  const taken = [...graph.own].filter((name) => schema.getType(name));
  const added = [...fields].flatMap(([type, names]) => names.map((name) => ({ type, name })));
  const strange = [...answered].filter((name) => !graph.own.has(name) && isAbstractType(schema.getType(name)));
  const twice = added.filter(({ type, name }) => fieldsOf(schema, type)[name]);
  return [
    ...(added.length === 0 ? ['adds nothing to the hub’s entities.'] : []),
    ...strange.map(
      (name) => `has a field of the hub’s ${name}: a field may be of types of its own, of scalars and of entities.`,
    ),
    ...taken.map((name) => `defines ${name}, which another partner has.`),
    ...twice.map(({ type, name }) => `adds ${type}.${name}, which another partner has.`),
  ];
}

function withAdditions(schema: GraphQLSchema, { document, graph, fields }: Additions): GraphQLSchema {
  const extended = extendSchema(schema, document);
  for (const [type, names] of fields) {
    for (const name of names) answerBy(fieldsOf(extended, type)[name], addedField(graph), cost(ASKING_COST));
  }
  for (const name of graph.own) {
    const type = extended.getType(name);
    if (isAbstractType(type)) type.resolveType = ownType(graph);
    for (const field of Object.values(fieldsOf(extended, name))) answerBy(field, ownField(graph), {});
  }
  return extended;
}

type AnyField = GraphQLField<unknown, unknown>;

function answerBy(field: AnyField | undefined, resolve: AnyField['resolve'] | object, extensions: object): void {
  if (!field) return;
  field.resolve = resolve as NonNullable<AnyField['resolve']>;
  field.extensions = { ...field.extensions, ...extensions };
}

function fieldsOf(schema: GraphQLSchema, name: string): Readonly<Record<string, AnyField>> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}
