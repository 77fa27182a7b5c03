import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import type { OwnFile } from '../model/preview/own-file.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import type { AdvisoryReads } from '../ports.js';

/** An advisory as one of those who stand for its source sees it. */
export interface OwnAdvisory {
  readonly record: AdvisoryRecord;
  readonly view: Redacted<AdvisoryView>;
  readonly file: OwnFile;
  readonly source: Organization;
}

/** Null for everyone else, and for whoever sees nothing of it: nobody learns by this whether there is an advisory of that name. */
export async function findOwn(
  advisories: AdvisoryReads,
  viewer: Viewer,
  { name, viewKey }: { readonly name: AdvisoryName; readonly viewKey: KeyedHash },
): Promise<OwnAdvisory | null> {
  const record = await advisories.find(name);
  const file = await advisories.ownFile(name);
  const view = record && redactAdvisory(record, viewer, viewKey);
  const { organization: source } = viewer;
  if (record === null || view === null || file === null || source === null) return null;
  return { record, view, file, source };
}
