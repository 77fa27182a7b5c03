import { keyOf, type Reference } from '../../../platform/graphql/subgraph/reference.js';
import type { TaxonomyContext } from './taxonomy-context.js';
import { Term, toTerm } from './term.type.js';

export const termReference: Reference<TaxonomyContext> = {
  type: 'Term',
  shows: Term,
  keys: [
    keyOf(['scheme', 'code'], async (terms, { actions, viewer }: TaxonomyContext) => {
      const found = await actions.findTerms(viewer, { terms });
      return found.map((term) => term && toTerm(term));
    }),
  ],
};
