import type { GraphQLSchema } from 'graphql';
import { advisoryReference } from '../features/advisories/graphql/advisory.reference.js';
import { communityReference } from '../features/organizations/graphql/community.reference.js';
import { organizationReference } from '../features/organizations/graphql/organization.reference.js';
import { aiSystemReference } from '../features/systems/graphql/ai-system.reference.js';
import { termReference } from '../features/taxonomy/graphql/term.reference.js';
import { buildSubgraph, type Subgraph } from '../platform/graphql/subgraph/build-subgraph.js';

/** The hub as others' gateways compose it, with all that other subgraphs may name. */
export function buildHubSubgraph(schema: GraphQLSchema): Subgraph {
  return buildSubgraph(schema, [
    advisoryReference,
    organizationReference,
    communityReference,
    aiSystemReference,
    termReference,
  ]);
}
