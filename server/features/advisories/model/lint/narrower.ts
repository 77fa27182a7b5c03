import { compareLabels } from '../../../markings/model/compare-labels.js';
import type { Label } from '../../../markings/model/label.js';
import { tlpRank } from '../../../markings/model/tlp.js';

/**
 * True when what stands under `narrow` reaches more people where it stands under `wide`: those that the one clears and the other does not.
 * Where neither label holds the other, the lower one may be passed on further, and is taken for the wider.
 */
export function isNarrower(narrow: Label, wide: Label): boolean {
  const change = compareLabels(narrow, wide);
  return change === 'wider' || (change === 'incomparable' && tlpRank(wide.tlp) < tlpRank(narrow.tlp));
}

/** True when whoever sees what stands under `label` sees what stands under `other`. */
export function isAsWide(label: Label, other: Label): boolean {
  const change = compareLabels(label, other);
  return change === 'wider' || change === 'same';
}
