import { accept, refuse } from '../../../../kernel/result.js';
import { labelOf } from '../../../markings/model/label-of.js';
import type { Label } from '../../../markings/model/label.js';
import type { MarkingProblem } from '../../../markings/model/marking-problem.js';
import type { Marking } from '../../../markings/model/marking.js';
import { parseMarking } from '../../../markings/model/parse-marking.js';
import { unknownNames } from '../../../markings/model/unknown-names.js';
import type { Names } from '../../../markings/model/unknown-names.js';
import type { MarkingInput } from '../advisory-input.js';
import { sameValue } from '../canonical-json.js';
import type { InputMoment } from './input-moment.js';
import type { InputPath, Parsed } from './parsed.js';

export interface StatedMarking {
  readonly marking: Marking;
  readonly label: Label;
}

/** Where a marking stands in the input, and what stood there before. */
export interface MarkingPlace {
  readonly path: InputPath;
  readonly before: StatedMarking | null;
}

/** Reads a marking. Stated as before it means what it meant, even if somebody it names has left since. */
export function parseStatedMarking(
  input: MarkingInput,
  place: MarkingPlace,
  moment: InputMoment,
): Parsed<StatedMarking> {
  const { path, before } = place;
  const parsed = parseMarking(input);
  if (parsed.ok && before !== null && sameValue(parsed.value, before.marking))
    return accept({ marking: before.marking, label: before.label });
  const unknown = unknownNames(input, withNamesOf(before, moment.audiences.known));
  if (!parsed.ok || unknown.length > 0) return refuse(at(path, [...(parsed.ok ? [] : parsed.refusal), ...unknown]));

  const marking = parsed.value;
  const label = labelOf(marking, { source: moment.source, members: moment.audiences.membersOf(marking) });
  return label.ok ? accept({ marking, label: label.value }) : refuse(at(path, label.refusal));
}

/** Whoever is named already may go on being named: the author reads the name in its own advisory. */
function withNamesOf(before: StatedMarking | null, known: Names): Names {
  if (before === null) return known;
  const { organizations, excludeOrganizations, communities, persons } = before.marking;
  return {
    organizations: new Set([...known.organizations, ...organizations, ...excludeOrganizations]),
    communities: new Set([...known.communities, ...communities]),
    accounts: new Set([...known.accounts, ...persons]),
  };
}

function at(path: InputPath, problems: readonly MarkingProblem[]): readonly MarkingProblem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
