import { sourceAlone } from '../../../markings/model/label-of.js';
import type { Label } from '../../../markings/model/label.js';
import { labelKey } from '../label-key.js';
import { concernedByMarking } from './concerned-by-marking.js';
import type { MarkingMoment } from './concerned-by-marking.js';
import { isMarkedTheSame, saysTheSame } from './portion-change.js';
import type { PortionChange } from './portion-change.js';
import type { Portion } from '../portion.js';
import type { ConcernedLabel } from '../revision-plan.js';

/** One revision of what an advisory says. */
export interface Difference {
  readonly before: readonly Portion[];
  readonly after: readonly Portion[];
  readonly changes: readonly PortionChange[];
}

/** Whom a revision concerns by its portions: which labels stood before, which stand after, and under which something changed. */
export function concernedByPortions(
  { before, after, changes }: Difference,
  moment: MarkingMoment,
): readonly ConcernedLabel[] {
  return [
    ...before.map(({ label }) => ({ label, before: true, after: false, changed: false })),
    ...after.map(({ label }) => ({ label, before: false, after: true, changed: false })),
    ...changes.flatMap((change) => changedLabels(change, moment)).map(changedFor),
  ];
}

/** A label that stands for no portion, but for those to whom something changed. */
export function changedFor(label: Label): ConcernedLabel {
  return { label, before: false, after: false, changed: true };
}

/** Each label once. */
export function merged(concerned: readonly ConcernedLabel[]): readonly ConcernedLabel[] {
  const byLabel = new Map<string, ConcernedLabel>();
  for (const { label, before, after, changed } of concerned) {
    const key = labelKey(label);
    const known = byLabel.get(key) ?? { label, before: false, after: false, changed: false };
    byLabel.set(key, {
      label,
      before: known.before || before,
      after: known.after || after,
      changed: known.changed || changed,
    });
  }
  return [...byLabel.values()];
}

/** Who reads something else in one portion than before. */
function changedLabels({ before, after, moved }: PortionChange, moment: MarkingMoment): readonly Label[] {
  if (before === null || after === null) return [before, after].flatMap((portion) => (portion ? [portion.label] : []));
  const flip = before.presence === after.presence ? [] : [sourceAlone(moment.source, after.label.tlp)];
  const readAnew = moved || !saysTheSame(before, after) || before.label.tlp !== after.label.tlp;
  if (readAnew) return [before.label, after.label, ...flip];
  // Under one TLP label a recipient more or less is shown to nobody but whom it concerns.
  return isMarkedTheSame(before, after) ? flip : [...concernedByMarking(before, after, moment), ...flip];
}
