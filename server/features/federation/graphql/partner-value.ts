import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { partnerFailed } from '../model/partner-failure.js';
import { isEntity, type PartnerGraph } from './partner-graph.js';

/** Finds an entity of the hub's for whoever asks; null for what it does not see, as for what there is not. */
export type FindEntity = (representation: Readonly<Record<string, unknown>>) => unknown;

/**
 * What a partner answered, where its schema allows it: what does not fit is an error that names the partner, and no fault of the hub's.
 *
 * @param value - as JSON has it
 * @throws RequestError PARTNER_FAILED
 */
export function partnerValue(graph: PartnerGraph, type: GraphQLOutputType, told: Told): unknown {
  if (isNonNullType(type)) return partnerValue(graph, type.ofType, told) ?? mistyped(graph);
  const { value, find } = told;
  if (value === null || value === undefined) return null;
  if (isLeafType(type)) return leaf(graph, type, value);
  if (!isListType(type)) return object(graph, type, told);
  const items: readonly unknown[] = Array.isArray(value) ? value : mistyped(graph);
  return items.map((item) => partnerValue(graph, type.ofType, { value: item, find }));
}

interface Told {
  readonly value: unknown;
  readonly find: FindEntity;
}

interface ToldObject extends Told {
  readonly value: Readonly<Record<string, unknown>>;
}

export function mistyped({ partner }: PartnerGraph): never {
  throw partnerFailed(partner, 'mistyped');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tried here, since what graphql-js finds later would look like a fault of the hub's. */
function leaf(graph: PartnerGraph, type: GraphQLLeafType, value: unknown): unknown {
  try {
    type.serialize(value);
  } catch {
    return mistyped(graph);
  }
  return value;
}

function object(graph: PartnerGraph, type: GraphQLCompositeType, { value, find }: Told): unknown {
  if (!isObject(value)) return mistyped(graph);
  if (!isObjectType(type) || graph.own.has(type.name)) return value;
  return isEntity(graph, type) ? entity(graph, type, { value, find }) : ofHub(graph, type, { value, find });
}

/** What its keys name, and nothing else that the partner says. */
function entity(graph: PartnerGraph, { name }: GraphQLObjectType, { value, find }: ToldObject): unknown {
  const key = graph.keys.get(name)?.find((fields) => fields.every((field) => typeof value[field] === 'string'));
  if (!key) return mistyped(graph);
  return find({ __typename: name, ...Object.fromEntries(key.map((field) => [field, value[field]])) });
}

/** A type that both have, such as PageInfo: the hub's resolvers read it, each field as it is asked for. */
function ofHub(graph: PartnerGraph, type: GraphQLObjectType, { value, find }: ToldObject): unknown {
  const fields = Object.values(type.getFields()).map((field) => [
    field.name,
    { get: () => partnerValue(graph, field.type, { value: value[field.name], find }) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(fields) as PropertyDescriptorMap);
}
