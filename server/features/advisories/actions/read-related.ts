import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryName } from '../model/advisory.js';
import { redactRelated, type RelatedView } from '../model/redact-related.js';
import type { ViewNeeds } from './view-needs.js';

export interface ReadRelatedInput {
  readonly names: readonly AdvisoryName[];
}

/** How many advisories are told of as related to one: those that share most names with it. */
export const MAX_RELATED = 20;

/**
 * The advisories that share an alias with each of these, by what the viewer sees of both today: aliases that it does not see
 * relate nothing.
 *
 * @returns one list a name, in their order
 */
export async function readRelated(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { names }: ReadRelatedInput,
): Promise<readonly (readonly Redacted<RelatedView>[])[]> {
  const found = await readAdvisories(viewer, (advisories) => advisories.related(names, MAX_RELATED));
  return names.map((_, place) =>
    (found[place] ?? []).flatMap((related) => redactRelated(related, viewer, viewKey) ?? []),
  );
}
