import type { Uuid } from '../../../kernel/ids.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import type { AdvisoryReads } from '../ports.js';

/** The view at a revision, or the current one. An advisory that shows nothing today has no past either. */
export async function findView(
  advisories: AdvisoryReads,
  current: AdvisoryRecord | null,
  revisionId: Uuid | null,
): Promise<AdvisoryRecord | null> {
  return current === null || revisionId === null ? current : advisories.findPast(current.name, revisionId);
}
