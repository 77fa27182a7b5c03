import { accept, refuse } from '../../../../kernel/result.js';
import type { Uuid } from '../../../../kernel/ids.js';
import { labelOf, sourceAlone } from '../../../markings/model/label-of.js';
import type { MarkingProblem } from '../../../markings/model/marking-problem.js';
import type { Marking } from '../../../markings/model/marking.js';
import { byPlace } from '../by-place.js';
import { parseEach } from '../input/parsed.js';
import type { Parsed } from '../input/parsed.js';
import type { Audiences, InputMoment } from '../input/input-moment.js';
import type { Portion } from '../portion.js';

/** Who publishes a draft, and what it sees of it. */
interface Publication extends Pick<InputMoment, 'source' | 'audiences'> {
  readonly seen: ReadonlySet<Uuid>;
}

/**
 * The portions of a draft, each with the label that its marking means at the moment of publication. One that its author does not see, and
 * that would reach nobody by now, is published to its source alone: a problem would tell of it.
 */
export function withPublishedLabels(
  portions: readonly Portion[],
  { source, audiences, seen }: Publication,
): Parsed<readonly Portion[]> {
  const { membersOf } = audiences;
  const labelNow = (marking: Marking) => labelOf(marking, { source, members: membersOf(marking) });
  const [own, others] = [true, false].map((isSeen) => portions.filter(({ id }) => seen.has(id) === isSeen));
  const labelled = parseEach([...(own ?? [])].sort(byPlace), (portion, index) => {
    const label = labelNow(portion.marking);
    return label.ok ? accept({ ...portion, label: label.value }) : refuse(label.refusal.map(problemOf(index)));
  });
  if (!labelled.ok) return labelled;
  return accept([...labelled.value, ...labelledNow(others ?? [], { source, membersOf })].sort(byPlace));
}

/** The same where nobody can be told of a problem: what would reach nobody goes to its source alone. */
export function labelledNow<T extends Pick<Portion, 'marking' | 'label'>>(
  portions: readonly T[],
  { source, membersOf }: Pick<InputMoment, 'source'> & Pick<Audiences, 'membersOf'>,
): readonly T[] {
  return portions.map((portion) => {
    const label = labelOf(portion.marking, { source, members: membersOf(portion.marking) });
    return { ...portion, label: label.ok ? label.value : sourceAlone(source, portion.marking.tlp) };
  });
}

/** The input of a publication holds no portions, so the message has to say which one it is. */
function problemOf(index: number) {
  return ({ code, message }: MarkingProblem) => ({ code, message: `Portion ${index + 1}: ${message}`, path: ['name'] });
}
