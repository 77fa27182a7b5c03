import DataLoader from 'dataloader';
import { VISITOR } from '../../features/auth/model/visitor.js';
import type { Representation } from '../../features/federation/model/partner.js';
import type { PublicKnowledge } from '../../features/federation/ports.js';
import { findEntities } from '../../platform/graphql/subgraph/find-entities.js';
import type { HubActions } from '../actions.js';
import { HUB_REFERENCES } from '../subgraph.js';

/** Fewer than may be looked up at once. */
const MOST_AT_ONCE = 500;

/**
 * What a visitor finds by the same keys, actions and row security as whoever asks. A visitor finds the same whoever asks: what several
 * operations want to know at the same moment is looked up together, and nothing of it is kept.
 */
export function publicKnowledge(actions: HubActions): PublicKnowledge {
  const loader = new DataLoader((things: readonly Representation[]) => findAll(actions, things), {
    cache: false,
    maxBatchSize: MOST_AT_ONCE,
    batchScheduleFn: (look) => void setImmediate(look),
  });
  return {
    finds: (representations) => Promise.all(representations.map((thing) => loader.load(thing))),
    heardOf: async ({ advisory, at }) => {
      const [known] = await actions.findAdvisories(VISITOR, { names: [advisory] });
      return known !== null && known !== undefined && known.updatedAt.getTime() >= at.getTime();
    },
  };
}

async function findAll(actions: HubActions, things: readonly Representation[]): Promise<readonly boolean[]> {
  const once = new Map(things.map((thing) => [JSON.stringify(thing), thing]));
  // Which context the references take only whoever made them knows.
  const found = await findEntities(HUB_REFERENCES, [...once.values()], { actions, viewer: VISITOR } as never);
  const known = new Map([...once.keys()].map((key, place) => [key, isThing(found[place])]));
  return things.map((thing) => known.get(JSON.stringify(thing)) ?? false);
}

function isThing(found: object | null | undefined): boolean {
  return found !== null && found !== undefined && !(found instanceof Error);
}
