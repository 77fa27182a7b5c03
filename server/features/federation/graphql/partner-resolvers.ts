import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { partnerFailed } from '../model/partner-failure.js';
import type { Representation } from '../model/partner.js';
import type { PartnerContext } from './partner-context.js';
import type { PartnerGraph } from './partner-graph.js';
import { askingFor, findingFor } from './partner-loaders.js';
import { answerKey } from './partner-query.js';
import { mistyped, partnerValue } from './partner-value.js';

type Json = Readonly<Record<string, unknown>>;
type Arguments = Readonly<Record<string, unknown>>;

/** Answers a field that a partner adds to an entity of the hub's. */
export function addedField(graph: PartnerGraph): GraphQLFieldResolver<object, PartnerContext, Arguments> {
  return async (...[source, given, context, info]) => {
    const thing = representationOf(graph, info.parentType.name, source);
    if (thing === null) return null;
    const { value, failure } = await askingFor(graph, context, info).load(thing);
    const shown = shownOf(graph, value, { given, context, info });
    if (failure !== null && shown === null) throw partnerFailed(graph.partner, failure);
    return shown;
  };
}

/** Answers a field of a type of the partner's own. */
export function ownField(graph: PartnerGraph): GraphQLFieldResolver<Json, PartnerContext, Arguments> {
  return (...[source, given, context, info]) => shownOf(graph, source, { given, context, info });
}

/** Which of its types a partner means. */
export function ownType(graph: PartnerGraph): GraphQLTypeResolver<Json, PartnerContext> {
  return (...[{ __typename: name }, , { schema }, abstract]) => {
    const type = typeof name === 'string' && graph.own.has(name) ? schema.getType(name) : undefined;
    return isObjectType(type) && isAbstractType(abstract) && schema.isSubType(abstract, type)
      ? type.name
      : mistyped(graph);
  };
}

interface Asked {
  readonly given: Arguments;
  readonly context: PartnerContext;
  readonly info: GraphQLResolveInfo;
}

function shownOf(graph: PartnerGraph, answered: unknown, { given, context, info }: Asked): unknown {
  if (answered === null) return null;
  if (typeof answered !== 'object') return mistyped(graph);
  const key = answerKey(info.parentType.name, info.fieldName, given);
  const value = Object.hasOwn(answered, key) ? (answered as Json)[key] : null;
  const find = (named: Json): unknown => findingFor(graph, context).load(named);
  return partnerValue(graph, info.returnType, { value, find });
}

/** By the first of the partner's keys of which the hub has everything; null where it has all of none. */
function representationOf(graph: PartnerGraph, type: string, source: object): Representation | null {
  const entries = new Map(Object.entries(source));
  for (const fields of graph.keys.get(type) ?? []) {
    const key = fields.map((field) => [field, entries.get(field)] as const);
    if (key.every((entry): entry is readonly [string, string] => typeof entry[1] === 'string'))
      return { __typename: type, ...Object.fromEntries(key) };
  }
  return null;
}
