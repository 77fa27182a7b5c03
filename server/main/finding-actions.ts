import { findAdvisories } from '../features/advisories/actions/find-advisories.js';
import { contextOf } from '../features/auth/model/viewer-context.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { findCommunities, findOrganizations } from '../features/organizations/actions/find-parties.js';
import { findIdentifiedSystems, findSystems } from '../features/systems/actions/find-systems.js';
import { findTerms } from '../features/taxonomy/actions/find-terms.js';
import type { Bound, Seen } from './bound.js';
import type { HubNeeds } from './hub-needs.js';

/** How other subgraphs have found again what they name. */
export interface FindingActions {
  readonly findAdvisories: Bound<typeof findAdvisories>;
  readonly findOrganizations: Seen<Viewer, typeof findOrganizations>;
  readonly findCommunities: Seen<Viewer, typeof findCommunities>;
  readonly findSystems: Bound<typeof findSystems>;
  readonly findIdentifiedSystems: Bound<typeof findIdentifiedSystems>;
  readonly findTerms: Bound<typeof findTerms>;
}

export function bindFinding(needs: HubNeeds): FindingActions {
  return {
    findAdvisories: (viewer, input) => findAdvisories(needs, viewer, input),
    findOrganizations: (viewer, input) => findOrganizations(needs, contextOf(viewer), input),
    findCommunities: (viewer, input) => findCommunities(needs, contextOf(viewer), input),
    findSystems: (viewer, input) => findSystems(needs, viewer, input),
    findIdentifiedSystems: (viewer, input) => findIdentifiedSystems(needs, viewer, input),
    findTerms: (viewer, input) => findTerms(needs, viewer, input),
  };
}
