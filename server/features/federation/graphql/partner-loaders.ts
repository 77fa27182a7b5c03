import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { findEntities } from '../../../platform/graphql/subgraph/find-entities.js';
import type { Representation as Named } from '../../../platform/graphql/subgraph/reference.js';
import type { FeedMessage } from '../../feed/model/feed-message.js';
import type { AskPartnerInput, PartnerTold } from '../actions/ask-partner.js';
import type { Representation } from '../model/partner.js';
import type { PartnerContext } from './partner-context.js';
import type { PartnerGraph } from './partner-graph.js';
import { partnerQuery } from './partner-query.js';

/** How many things a partner is asked about at once. */
const MOST_AT_ONCE = 200;

type Asking = DataLoader<Representation, PartnerTold, string>;
type Finding = DataLoader<Named, unknown, string>;

/** Of one operation, or one message: by the field that is asked for, and by partner. */
interface Loaders {
  readonly asking: Map<readonly FieldNode[], Asking>;
  readonly finding: Map<PartnerGraph, Finding>;
}

const loadersOf = new WeakMap<object, Loaders>();

function loadersIn(context: object): Loaders {
  const known = loadersOf.get(context);
  if (known) return known;
  const loaders: Loaders = { asking: new Map(), finding: new Map() };
  loadersOf.set(context, loaders);
  return loaders;
}

/** Asks for a field of all entities of an operation together. */
export function askingFor(graph: PartnerGraph, context: PartnerContext, info: GraphQLResolveInfo): Asking {
  const { asking } = loadersIn(context);
  const known = asking.get(info.fieldNodes);
  if (known) return known;
  const query = partnerQuery(graph, info);
  const change = changeOf(info);
  const ask = async (representations: readonly Representation[]): Promise<readonly PartnerTold[]> =>
    change === 'none'
      ? representations.map(() => ({ value: null, failure: null }))
      : context.actions.askPartner(context.viewer, { partner: graph.partner, query, representations, change });
  const loader = new DataLoader(ask, { cacheKeyFn: (thing) => JSON.stringify(thing), maxBatchSize: MOST_AT_ONCE });
  asking.set(info.fieldNodes, loader);
  return loader;
}

/** The change that a message tells of; `none` for a message of something else, null where somebody asks by itself. */
function changeOf({ operation, rootValue }: GraphQLResolveInfo): AskPartnerInput['change'] | 'none' {
  if (operation.operation !== 'subscription') return null;
  const message = rootValue as FeedMessage;
  return message.is === 'event' ? { advisory: message.advisoryName, at: message.at } : 'none';
}

/** Finds what a partner names, as whoever asks sees it. */
export function findingFor(graph: PartnerGraph, context: PartnerContext): Finding {
  const { finding } = loadersIn(context);
  const known = finding.get(graph);
  if (known) return known;
  // Which context the references take only whoever made them knows.
  const find = (named: readonly Named[]): Promise<readonly unknown[]> =>
    findEntities(graph.references, named, context as never);
  const loader = new DataLoader(find, { cacheKeyFn: (named) => JSON.stringify(named), maxBatchSize: MOST_AT_ONCE });
  finding.set(graph, loader);
  return loader;
}
