import { keyOf, type Reference } from '../../../platform/graphql/subgraph/reference.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { Advisory, toAdvisory } from './advisory.type.js';

/** A name stands for the current view: a past one has no name of its own, only an `id`. */
export const advisoryReference: Reference<AdvisoriesContext> = {
  type: 'Advisory',
  shows: Advisory,
  keys: [
    keyOf(['name'], async (keys, { actions, viewer }: AdvisoriesContext) => {
      const found = await actions.findAdvisories(viewer, { names: keys.map(({ name }) => name) });
      return found.map((advisory) => advisory && toAdvisory(advisory));
    }),
  ],
};
