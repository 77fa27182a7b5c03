import { parseUuid } from '../../../kernel/ids.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import type { ComparisonView } from '../model/comparison/comparison-view.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { redactComparison } from '../model/redact-comparison.js';
import { findView } from './find-view.js';
import type { ViewNeeds } from './view-needs.js';

export interface CompareAdvisoryInput {
  /** In any case. */
  readonly name: string;
  /** Revisions that changed what the viewer sees, in any order. */
  readonly from: string;
  /** null: as it is now. */
  readonly to: string | null;
}

/**
 * How the viewer's view of an advisory differs between two of its revisions, both under today's markings and from one snapshot.
 *
 * @returns null where one of both is no revision of the viewer's
 */
export async function compareAdvisory(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { name: text, from: fromText, to: toText }: CompareAdvisoryInput,
): Promise<Redacted<ComparisonView> | null> {
  const name = parseAdvisoryName(text);
  const from = parseUuid(fromText);
  const to = toText === null ? null : parseUuid(toText);
  if (name === null || from === null || (toText !== null && to === null)) return null;
  const records = await readAdvisories(viewer, async (advisories) => {
    const current = await advisories.find(name);
    return [await findView(advisories, current, from), await findView(advisories, current, to)] as const;
  });
  const view = (record: AdvisoryRecord | null) => record && redactAdvisory(record, viewer, viewKey);
  const [before, after] = [view(records[0]), view(records[1])];
  return before && after && redactComparison(before, after);
}
