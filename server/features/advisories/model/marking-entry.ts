import type { AuditEntry } from '../../audit/model/audit-entry.js';
import { highestTlp, type Tlp, tlpLabel } from '../../markings/model/tlp.js';
import type { MarkedPortion } from './input/parse-marks.js';
import type { AdvisoryFile } from './revision-plan.js';

/**
 * What the audit log says of portions that were marked anew: how many went from which label to which, and nothing of what they say.
 * `highest` of these labels is what a token must see up to, to be told: a lower one does not know of the portions.
 */
export function markingEntry({ name, portions }: AdvisoryFile, marks: readonly MarkedPortion[]): AuditEntry {
  const counts: Record<string, number> = {};
  const seen: Tlp[] = [];
  for (const mark of marks) {
    const before = portions.find(({ id }) => id === mark.id)?.marking.tlp ?? mark.marking.tlp;
    const turn = `${tlpLabel(before)} to ${tlpLabel(mark.marking.tlp)}`;
    counts[turn] = (counts[turn] ?? 0) + 1;
    seen.push(before, mark.marking.tlp);
  }
  return { act: 'portions.marked', subject: name, detail: { ...counts, highest: tlpLabel(highestTlp(seen)) } };
}
