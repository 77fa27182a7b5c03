import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryState } from './advisory.js';
import { LISTED_STATES } from './matches-filter.js';

/** Which states a list shows this viewer: drafts are for the AUTHORs and REVIEWERs of their source, who have to ask for them. */
export function listedStates({ roles }: Viewer, asked: readonly AdvisoryState[] | undefined): readonly AdvisoryState[] {
  const states = asked ?? LISTED_STATES;
  return roles.includes('AUTHOR') || roles.includes('REVIEWER') ? states : states.filter(isListed);
}

function isListed(state: AdvisoryState): boolean {
  return LISTED_STATES.some((listed) => listed === state);
}
