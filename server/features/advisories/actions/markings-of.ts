import type { MarkingInput } from '../model/advisory-input.js';
import { MAX_PORTIONS } from '../model/input/parse-portions.js';
import type { Portion } from '../model/portion.js';
import type { MarkingsAtHand } from './look-up-audiences.js';

interface MarkedInput {
  readonly portions: readonly { readonly marking: MarkingInput }[];
  readonly noteMarking?: MarkingInput | null;
}

/** The markings of an input and of the portions that it replaces. Of too many portions, which are refused, the first. */
export function markingsOf({ portions, noteMarking }: MarkedInput, standing: readonly Portion[]): MarkingsAtHand {
  const stated = portions.slice(0, MAX_PORTIONS).map(({ marking }) => marking);
  return {
    stated: noteMarking ? [...stated, noteMarking] : stated,
    standing: standing.map(({ marking }) => marking),
  };
}
