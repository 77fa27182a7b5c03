import { createParameterDecorator } from 'type-graphql';
import { selects } from '../../../platform/graphql/schema/selects.js';
import type { ListAdvisoriesInput } from '../actions/list-advisories.js';
import type { AdvisoriesContext } from './advisories-context.js';

/** Who asks for a list of advisories, and what of it beside the page. */
export interface ListAsking extends AdvisoriesContext {
  readonly wants: ListAdvisoriesInput['wants'];
}

/** Hands a resolver a `ListAsking`. Both parts are read from the page's own snapshot, so they must be asked for together with it. */
export function Asking(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator<AdvisoriesContext>(({ context: { actions, viewer }, info }): ListAsking => ({
    actions,
    viewer,
    wants: { totalCount: selects(info, 'totalCount'), feedCursor: selects(info, 'feedCursor') },
  }));
}
