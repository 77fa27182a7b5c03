import { refuse } from '../../../../kernel/result.js';
import type { PortionInput } from '../advisory-input.js';
import type { InputMoment } from './input-moment.js';
import { parsePortion } from './parse-portion.js';
import { faulty, parseEach, problemsOf } from './parsed.js';
import type { Parsed } from './parsed.js';
import type { InputProblem } from '../refusals.js';
import type { StatedPortion } from './stated-portion.js';

/** How many portions an advisory may have. */
export const MAX_PORTIONS = 200;

/** Reads all that an author states, and says all that is wrong with it at once. */
export function parsePortions(inputs: readonly PortionInput[], moment: InputMoment): Parsed<readonly StatedPortion[]> {
  if (inputs.length > MAX_PORTIONS) {
    const message = `An advisory has at most ${MAX_PORTIONS} portions; these are ${inputs.length}. Join some, or write two advisories.`;
    return faulty(['portions'], 'TOO_MANY_PORTIONS', message);
  }
  const portions = parseEach(inputs, (input, index) => parsePortion(input, ['portions', String(index)], moment));
  const problems = [
    ...problemsOf([portions]),
    ...titleProblems(inputs, moment),
    ...sourceProblems(inputs),
    ...repeatedIds(inputs),
  ];
  return problems.length > 0 ? refuse(problems) : portions;
}

/** An author who is shown no title may leave it out: there is one that it does not see, and that stays. */
function titleProblems(inputs: readonly PortionInput[], { seen }: InputMoment): readonly InputProblem[] {
  const isTitle = ({ type }: { readonly type: string }): boolean => type === 'TITLE';
  if (inputs.some(isTitle) || (seen.length > 0 && !seen.some(isTitle))) return [];
  const message = 'An advisory needs a title. Add a portion of type TITLE, marked for whoever may know that much.';
  return [{ code: 'TITLE_MISSING', message, path: ['portions'] }];
}

function sourceProblems(inputs: readonly PortionInput[]): readonly InputProblem[] {
  const places = inputs.flatMap(({ type }, index) => (type === 'SOURCE' ? [index] : []));
  const message = 'An advisory has one source. Keep one SOURCE portion.';
  return places
    .slice(1)
    .map((place) => ({ code: 'SOURCE_REPEATED', message, path: ['portions', String(place), 'type'] }));
}

function repeatedIds(inputs: readonly PortionInput[]): readonly InputProblem[] {
  const ids = inputs.map(({ id }) => id?.toLowerCase());
  const message = 'Another portion above has this id. Leave it out to add a new portion.';
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [{ code: 'UNKNOWN_PORTION', message, path: ['portions', String(index), 'id'] }]
      : [],
  );
}
