import { parseNodeId } from '../../../platform/graphql/schema/node-id.js';
import { keyOf, type Reference } from '../../../platform/graphql/subgraph/reference.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AISystem as AISystemModel } from '../model/ai-system.js';
import { AISystem, toAISystem } from './ai-system.type.js';

interface FindSystemsContext {
  readonly viewer: Viewer;
  readonly actions: {
    findSystems(viewer: Viewer, input: { readonly ids: readonly string[] }): Promise<readonly (AISystemModel | null)[]>;
    findIdentifiedSystems(
      viewer: Viewer,
      input: { readonly identifiers: readonly string[] },
    ): Promise<readonly (AISystemModel | null)[]>;
  };
}

/** Of a system with an identifier that is all one needs to know; others are known by their `id` alone. */
export const aiSystemReference: Reference<FindSystemsContext> = {
  type: 'AISystem',
  shows: AISystem,
  keys: [
    keyOf(['id'], async (keys, { actions, viewer }: FindSystemsContext) =>
      show(await actions.findSystems(viewer, { ids: keys.map(({ id }) => systemIn(id)) })),
    ),
    keyOf(['identifier'], async (keys, { actions, viewer }: FindSystemsContext) =>
      show(await actions.findIdentifiedSystems(viewer, { identifiers: keys.map(({ identifier }) => identifier) })),
    ),
  ],
};

/** @returns nothing, which is no system's, for the id of something else */
function systemIn(id: string): string {
  const ref = parseNodeId(id);
  return ref?.kind === 'system' ? ref.key : '';
}

function show(found: readonly (AISystemModel | null)[]): readonly (AISystem | null)[] {
  return found.map((system) => system && toAISystem(system));
}
