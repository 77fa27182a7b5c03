import { createParameterDecorator } from 'type-graphql';
import { selects } from '../../../platform/graphql/schema/selects.js';
import type { ListWants } from '../actions/list-advisories.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { facetsWanted } from './facets-wanted.js';

/** Who asks for a list of advisories, and what of it beside the page. */
export interface ListAsking extends AdvisoriesContext {
  readonly wants: ListWants;
}

/** Hands a resolver a `ListAsking`. All parts are read from the page's own snapshot, so they must be asked for together with it. */
export function Asking(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator<AdvisoriesContext>(({ context: { actions, viewer }, info }): ListAsking => ({
    actions,
    viewer,
    wants: {
      totalCount: selects(info, 'totalCount'),
      feedCursor: selects(info, 'feedCursor'),
      facets: facetsWanted(info),
      searchHits: selects(info, 'edges', 'searchHits'),
    },
  }));
}
