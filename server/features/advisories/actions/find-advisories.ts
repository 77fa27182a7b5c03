import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import type { ViewNeeds } from './view-needs.js';

export interface FindAdvisoriesInput {
  /** In any case. */
  readonly names: readonly string[];
}

/** Advisories by their names, in their order, as they are now: null for each that shows the viewer nothing, as for a name that nobody ever used. */
export async function findAdvisories(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  input: FindAdvisoriesInput,
): Promise<readonly (Redacted<AdvisoryView> | null)[]> {
  const names = input.names.map(parseAdvisoryName);
  const known = names.filter((name) => name !== null);
  const records = await readAdvisories(viewer, (advisories) => advisories.findAll([...new Set(known)]));
  const byName = new Map(records.map((record) => [record.name, redactAdvisory(record, viewer, viewKey)]));
  return names.map((name) => (name === null ? null : (byName.get(name) ?? null)));
}
