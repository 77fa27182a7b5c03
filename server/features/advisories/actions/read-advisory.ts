import { parseUuid } from '../../../kernel/ids.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { findView } from './find-view.js';
import type { ViewNeeds } from './view-needs.js';

export interface ReadAdvisoryInput {
  /** In any case. */
  readonly name: string;
  /** Of a revision that changed what the viewer sees; null reads the advisory as it is now. */
  readonly revisionId: string | null;
}

/** Reads an advisory by its name. One that shows the viewer nothing is answered like a name nobody ever used. */
export async function readAdvisory(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { name: text, revisionId: revisionText }: ReadAdvisoryInput,
): Promise<Redacted<AdvisoryView> | null> {
  const name = parseAdvisoryName(text);
  const revisionId = revisionText === null ? null : parseUuid(revisionText);
  if (name === null || (revisionText !== null && revisionId === null)) return null;
  const record = await readAdvisories(viewer, async (advisories) =>
    findView(advisories, await advisories.find(name), revisionId),
  );
  return record && redactAdvisory(record, viewer, viewKey);
}
