import type { Uuid } from '../../../../kernel/ids.js';
import type { Label } from '../../../markings/model/label.js';
import { unionOfLabels } from '../../../markings/model/union-of-labels.js';
import { sameValue } from '../canonical-json.js';
import { labelKey } from '../label-key.js';
import type { Portion, Stub } from '../portion.js';

export interface StubPlan {
  readonly closeStubs: readonly Uuid[];
  readonly openStubs: readonly Stub[];
}

/** Which placeholders end and which begin; one that stays as it was is in neither. */
export function planStubs(current: readonly Stub[], next: readonly Stub[]): StubPlan {
  const unlike = (stubs: readonly Stub[]) => (stub: Stub) =>
    !stubs.some((other) => other.portion === stub.portion && sameValue(other, stub));
  return {
    closeStubs: current.filter(unlike(next)).map(({ portion }) => portion),
    openStubs: next.filter(unlike(current)),
  };
}

/** The placeholders of an advisory: for each portion that is not hidden one, shown to whoever sees another portion. */
export function stubsOf(portions: readonly Portion[]): readonly Stub[] {
  const unionBeside = unionsBeside(portions);
  return portions.flatMap(({ id, type, rank, label, presence }) => {
    const beside = presence === 'PLACEHOLDER' ? unionBeside(label) : null;
    return beside === null ? [] : [{ portion: id, type, rank, tlp: label.tlp, label: beside }];
  });
}

/**
 * Answers the union of the labels of all portions but one, by that one's label. Made of the unions of the labels before and behind it,
 * since two hundred portions may have as many labels of hundreds of recipients.
 */
function unionsBeside(portions: readonly Portion[]): (label: Label) => Label | null {
  const keys = portions.map(({ label }) => labelKey(label));
  const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) < index));
  const distinct = new Map(portions.map(({ label }, index) => [keys[index] ?? '', label]));
  const order = [...distinct.keys()];
  const labels = [...distinct.values()];
  const [before, behind] = [runningUnions(labels), runningUnions(labels.toReversed()).toReversed()];
  return (label) => {
    const key = labelKey(label);
    if (repeated.has(key)) return behind[0] ?? null;
    const place = order.indexOf(key);
    return union(before[place - 1] ?? null, behind[place + 1] ?? null);
  };
}

/** Of the first label, of the first two, and so on. */
function runningUnions(labels: readonly Label[]): readonly (Label | null)[] {
  const unions: (Label | null)[] = [];
  for (const label of labels) unions.push(union(unions.at(-1) ?? null, label));
  return unions;
}

function union(...labels: readonly (Label | null)[]): Label | null {
  return unionOfLabels(labels.filter((label) => label !== null));
}
