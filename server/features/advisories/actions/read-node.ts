import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryId } from '../model/advisory-id.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { findView } from './find-view.js';
import type { ViewNeeds } from './view-needs.js';

/** Reads the view, current or past, that an id was given to. Null for any other id, too. */
export async function readNode(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<Redacted<AdvisoryView> | null> {
  const place = parseAdvisoryId(id);
  if (place === null) return null;
  const record = await readAdvisories(viewer, async (advisories) =>
    findView(advisories, await advisories.findByUid(place.uid), place.revisionId),
  );
  return record && redactAdvisory(record, viewer, viewKey);
}
