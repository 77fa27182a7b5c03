import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { listedStates } from '../model/listed-states.js';
import { tidyFilter } from '../model/tidy-filter.js';

/** A filter in its one spelling, of those states that lists show this viewer. @throws RequestError BAD_REQUEST */
export function ownFilter(viewer: Viewer, filter: AdvisoryFilter): AdvisoryFilter {
  return { ...tidyFilter(filter), states: listedStates(viewer, filter.states) };
}
