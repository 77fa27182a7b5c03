import type { GraphQLSchema } from 'graphql';
import { askPartner } from '../../features/federation/actions/ask-partner.js';
import type { PartnerContext } from '../../features/federation/graphql/partner-context.js';
import { extendGraph } from '../../features/federation/graphql/extend-graph.js';
import { keysRoute } from '../../features/federation/http/keys-route.js';
import { assertionsOf } from '../../features/federation/remote/assertions.js';
import { postgresPublicNames } from '../../features/federation/store/postgres-public-names.js';
import { partnerLine } from '../../features/federation/remote/partner-line.js';
import { StartProblem } from '../../platform/config/start-problem.js';
import type { Route } from '../../platform/http/route.js';
import type { HubActions } from '../actions.js';
import type { HubOptions } from '../hub-needs.js';
import { HUB_REFERENCES } from '../subgraph.js';
import { publicKnowledge } from './public-knowledge.js';

/** The hub's graph together with its partners'. */
export interface Joined {
  /** The hub's own where it has no partners. */
  readonly schema: GraphQLSchema;
  readonly actions: PartnerContext['actions'];
  /** Tells by what the hub signs. */
  readonly keys: Route;
  close(): Promise<void>;
}

interface Own {
  readonly schema: GraphQLSchema;
  readonly actions: HubActions;
  readonly hubUrl: string;
}

/** @throws StartProblem where partners are in each other's way */
export async function joinPartners(
  { partners = [], config, contextKey, database, log }: HubOptions,
  { schema, actions, hubUrl }: Own,
): Promise<Joined> {
  const joined = extendGraph({ schema, references: HUB_REFERENCES }, partners);
  if (!joined.ok) throw new StartProblem(joined.refusal);
  const assertions = await assertionsOf(contextKey, hubUrl);
  const line = partnerLine({ partners, privateHosts: config.partnerHosts ?? [], assertions, log });
  const needs = { publicKnowledge: publicKnowledge(actions, postgresPublicNames(database)), partnerLine: line };
  return {
    schema: joined.value,
    actions: { askPartner: (viewer, input) => askPartner(needs, viewer, input) },
    keys: keysRoute(assertions.keys),
    close: () => line.close(),
  };
}
