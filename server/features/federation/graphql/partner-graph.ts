import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Reference } from '../../../platform/graphql/subgraph/reference.js';
import type { Partner } from '../model/partner.js';

/** The hub's own graph, and what others may name of it. */
export interface HubGraph {
  readonly schema: GraphQLSchema;
  readonly references: readonly Reference<never>[];
}

/** One partner, as its fields are answered. */
export interface PartnerGraph {
  readonly partner: Partner['name'];
  readonly references: HubGraph['references'];
  /** Of the hub's entities, by type: the fields of each key that the partner goes by. */
  readonly keys: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Types that are the partner's alone. */
  readonly own: ReadonlySet<string>;
}

/** Whether the partner answers of it more than a key. */
export function isEntity(
  { references }: Pick<PartnerGraph, 'references'>,
  { name }: Pick<GraphQLObjectType, 'name'>,
): boolean {
  return references.some(({ type }) => type === name);
}
