import type { GraphQLSchema } from 'graphql';
import { advisoryReference } from '../features/advisories/graphql/advisory.reference.js';
import { communityReference } from '../features/organizations/graphql/community.reference.js';
import { organizationReference } from '../features/organizations/graphql/organization.reference.js';
import { aiSystemReference } from '../features/systems/graphql/ai-system.reference.js';
import { termReference } from '../features/taxonomy/graphql/term.reference.js';
import { buildSubgraph, type Subgraph } from '../platform/graphql/subgraph/build-subgraph.js';
import type { Reference } from '../platform/graphql/subgraph/reference.js';

/** All that other subgraphs may name. */
export const HUB_REFERENCES: readonly Reference<never>[] = [
  advisoryReference,
  organizationReference,
  communityReference,
  aiSystemReference,
  termReference,
];

/** The hub as others' gateways compose it. */
export function buildHubSubgraph(schema: GraphQLSchema): Subgraph {
  return buildSubgraph(schema, HUB_REFERENCES);
}
