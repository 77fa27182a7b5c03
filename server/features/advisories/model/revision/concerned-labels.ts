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
    ...before.map(({ label }) => ({ ...concerned(label), before: true })),
    ...after.map(({ label }) => ({ ...concerned(label), after: true })),
    ...changes.flatMap((change) => changedLabels(change, moment)).map(changedFor),
  ];
}

/** A label that stands for no portion, but for those to whom something changed. */
export function changedFor(label: Label): ConcernedLabel {
  return { ...concerned(label), changed: true };
}

/** A label of which nothing is said yet. */
export function concerned(label: Label): ConcernedLabel {
  return { label, besides: [], before: false, after: false, changed: false, byOrder: false };
}

/** Each label once, and each of those that count together; what changed in a label by more than its order did not change by that alone. */
export function merged(rows: readonly ConcernedLabel[]): readonly ConcernedLabel[] {
  const byLabel = new Map<string, ConcernedLabel>();
  for (const row of rows) {
    const key = [row.label, ...row.besides].map(labelKey).join(' ');
    byLabel.set(key, both(byLabel.get(key) ?? { ...concerned(row.label), besides: row.besides }, row));
  }
  return [...byLabel.values()];
}

function both(one: ConcernedLabel, other: ConcernedLabel): ConcernedLabel {
  const changing = [one, other].filter(({ changed }) => changed);
  return {
    ...one,
    before: one.before || other.before,
    after: one.after || other.after,
    changed: changing.length > 0,
    byOrder: changing.length > 0 && changing.every(({ byOrder }) => byOrder),
  };
}

/** Who reads something else in one portion than before. */
function changedLabels({ before, after }: PortionChange, moment: MarkingMoment): readonly Label[] {
  if (before === null || after === null) return [before, after].flatMap((portion) => (portion ? [portion.label] : []));
  const flip = before.presence === after.presence ? [] : [sourceAlone(moment.source, after.label.tlp)];
  const readAnew = !saysTheSame(before, after) || before.label.tlp !== after.label.tlp;
  if (readAnew) return [before.label, after.label, ...flip];
  // Under one TLP label a recipient more or less is shown to nobody but whom it concerns.
  return isMarkedTheSame(before, after) ? flip : [...concernedByMarking(before, after, moment), ...flip];
}
