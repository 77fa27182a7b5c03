import type { Organization } from '../../../organizations/model/organization.js';
import { byPlace } from '../by-place.js';
import type { InputMoment } from '../input/input-moment.js';
import type { MarkedPortion } from '../input/parse-marks.js';
import { isUnpublished } from '../preview/publication-of.js';
import type { InputProblem } from '../refusals.js';
import { labelledNow } from '../revision/published-labels.js';
import type { AdvisoryFile, CurrentPortion } from '../revision-plan.js';
import { lintStatement } from './lint-statement.js';

/** What is linted where portions are marked anew. */
export interface MarkedForLint {
  readonly source: Organization;
  readonly membersOf: InputMoment['audiences']['membersOf'];
  readonly marks: readonly MarkedPortion[];
  /** All that the author sees, as it stands; nothing else is looked at. */
  readonly seen: readonly CurrentPortion[];
  readonly file: Pick<AdvisoryFile, 'kind' | 'state'>;
}

/**
 * What is worth a second look of portions that are marked anew, beside all that the author sees. A marked one is named by its place in
 * `marks`, any other by its place in the author's view; what concerns none that is marked was there before, and is not told.
 */
export function lintMarked({ source, membersOf, marks, seen, file }: MarkedForLint): readonly InputProblem[] {
  const placed = [...seen].sort(byPlace).map((portion, index) => markedOr(marks, portion, ['portions', String(index)]));
  const moment = { source: source.handle, membersOf };
  const labelled = <T extends Pick<CurrentPortion, 'marking' | 'label'>>(portions: readonly T[]) =>
    isUnpublished(file) ? labelledNow(portions, moment) : portions;
  const problems = lintStatement({
    ...{ kind: file.kind, source, portions: labelled(placed) },
    before: new Map(labelled(seen).map(({ id, label }) => [id, label])),
  });
  return problems.filter(({ path, otherPath }) => path[0] === 'marks' || otherPath?.[0] === 'marks');
}

function markedOr(marks: readonly MarkedPortion[], portion: CurrentPortion, path: readonly string[]) {
  const index = marks.findIndex(({ id }) => id === portion.id);
  const { label, marking } = marks[index] ?? portion;
  return { ...portion, label, marking, path: index === -1 ? path : ['marks', String(index)] };
}
