import { tightened } from '../../../markings/model/compare-labels.js';
import type { OrganizationHandle } from '../../../markings/model/marking.js';
import { sameValue } from '../canonical-json.js';
import type { PortionChange } from './portion-change.js';
import type { AdvisoryFile, PastVersion, RevisionPlan } from '../revision-plan.js';

/** The earlier versions that a new marking narrows, the one that it replaces among them. A wider marking opens none of them. */
export function planTightening(
  { past }: AdvisoryFile,
  changes: readonly PortionChange[],
  source: OrganizationHandle,
): RevisionPlan['tighten'] {
  return changes.flatMap(({ before, after }) => {
    if (before === null || after === null || sameValue(before.label, after.label)) return [];
    const versions: readonly PastVersion[] = [
      ...past.filter(({ portion }) => portion === before.id),
      { ...before, portion: before.id },
    ];
    return versions.flatMap(({ version, portion, label: stood }) => {
      const label = tightened(stood, after.label, source);
      return sameValue(stood, label) ? [] : [{ version, portion, label }];
    });
  });
}
