import DataLoader from 'dataloader';
import { VISITOR } from '../../features/auth/model/visitor.js';
import type { Representation } from '../../features/federation/model/partner.js';
import type { FindPublicNames, PublicKnowledge } from '../../features/federation/ports.js';
import { findEntities } from '../../platform/graphql/subgraph/find-entities.js';
import type { HubActions } from '../actions.js';
import { HUB_REFERENCES } from '../subgraph.js';

/** Fewer than may be looked up at once. */
const MOST_AT_ONCE = 500;

/**
 * What a visitor finds by the same keys, actions and row security as whoever asks. A visitor finds the same whoever asks: what several
 * operations want to know at the same moment is looked up together, and nothing of it is kept.
 */
export function publicKnowledge(actions: HubActions, findNames: FindPublicNames): PublicKnowledge {
  const together = {
    cache: false,
    maxBatchSize: MOST_AT_ONCE,
    batchScheduleFn: (look: () => void) => void setImmediate(look),
  };
  const names = new DataLoader(async (asked: readonly string[]) => {
    const found = await findNames([...new Set(asked)]);
    return asked.map((name) => found.has(name));
  }, together);
  const things = new DataLoader((asked: readonly Representation[]) => findThings(actions, asked), together);
  const changes = new DataLoader((asked: readonly string[]) => changedAt(actions, asked), together);
  return {
    finds: (representations) =>
      Promise.all(
        representations.map((thing) => (nameIn(thing) === null ? things.load(thing) : names.load(nameIn(thing) ?? ''))),
      ),
    heardOf: async ({ advisory, at }) => (await changes.load(advisory)) >= at.getTime(),
  };
}

/** Of an advisory: which has one name, in one spelling. */
function nameIn({ __typename, name }: Representation): string | null {
  return __typename === 'Advisory' ? (name ?? null) : null;
}

async function findThings(actions: HubActions, asked: readonly Representation[]): Promise<readonly boolean[]> {
  const once = new Map(asked.map((thing) => [JSON.stringify(thing), thing]));
  // Which context the references take only whoever made them knows.
  const found = await findEntities(HUB_REFERENCES, [...once.values()], { actions, viewer: VISITOR } as never);
  const known = new Map([...once].map(([key, thing], place) => [key, tells(found[place] ?? {}, thing)]));
  return asked.map((thing) => known.get(JSON.stringify(thing)) ?? false);
}

/** Whether a visitor is shown the key as it is written there: a system is found by every spelling of its identifier, hidden ones too. */
function tells(found: object, { __typename: _, ...key }: Representation): boolean {
  const shown = new Map<string, unknown>(Object.entries(found));
  const identifiers = shown.get('identifiers');
  const fields = Object.entries(key);
  return fields.every(([field, text]) => {
    const isOneOfThem = field === 'identifier' && Array.isArray(identifiers) && identifiers.includes(text);
    return shown.get(field) === text || isOneOfThem;
  });
}

/** When visitors were last told of a change of each; minus infinity where they are shown nothing. */
async function changedAt(actions: HubActions, names: readonly string[]): Promise<readonly number[]> {
  const found = await actions.findAdvisories(VISITOR, { names });
  return found.map((advisory) => advisory?.updatedAt.getTime() ?? -Infinity);
}
