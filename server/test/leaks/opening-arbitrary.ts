import fc from 'fast-check';
import { advisoryOf, partOf, unseenMarking, withOneSource } from './part-arbitrary.js';
import type { CommonStep, HiddenDeed, HiddenStep, NewAdvisory, Script } from './script.js';
import { markingsFor } from './script-words.js';

/** Something that the viewer is shown at the end and was not before, while it was told otherwise in one world alone. */
export interface Opening {
  readonly first: CommonStep;
  readonly last: readonly CommonStep[];
  readonly between: HiddenDeed;
  /** Chooses where between them. */
  readonly at: number;
}

/** A draft that others are shown earlier, a portion that said something else, or neither. */
export function openingArbitrary(viewer: string | null): fc.Arbitrary<Opening | null> {
  return fc.oneof(fc.constant(null), openedDraft(viewer), widenedPortion(viewer));
}

/** An opening around what else happens. */
export function withOpening(script: Pick<Script, 'viewer' | 'common'>, opening: Opening | null) {
  if (opening === null) return { ...script, hidden: [] };
  const { first, last, between, at } = opening;
  const hidden: HiddenStep = { ...between, at: 1 + (at % (script.common.length + 1)), joined: false };
  return { ...script, common: [first, ...script.common, ...last], hidden: [hidden] };
}

function openedDraft(viewer: string | null): fc.Arbitrary<Opening> {
  const { near } = markingsFor(viewer);
  return fc.record({
    first: advisoryOf(unseenMarking(viewer), true).map((advisory) => create({ ...advisory, publish: false })),
    last: partOf(fc.constantFrom(...near)).map((spec) => [{ do: 'publish', slot: 0, spec } as const]),
    between: fc.constant<HiddenDeed>({ do: 'publish', slot: 0 }),
    at: fc.nat(7),
  });
}

/** Its second portion. */
function widenedPortion(viewer: string | null): fc.Arbitrary<Opening> {
  const { near, far } = markingsFor(viewer);
  const [seen, unseen] = [partOf(fc.constantFrom(...near)), partOf(fc.constantFrom(...far))];
  const first = fc.tuple(advisoryOf(fc.constantFrom(...near), true), unseen).map(
    ([
      {
        parts: [title, ...rest],
        ...advisory
      },
      spec,
    ]) => create({ ...advisory, publish: true, parts: withOneSource([...(title ? [title] : []), spec, ...rest]) }),
  );
  return fc.record({
    first,
    // A revision between, in which what the portion said before it was opened would be looked up.
    last: fc.tuple(seen, seen).map(([added, spec]): readonly CommonStep[] => [
      { do: 'add', slot: 0, after: 7, spec: added },
      { do: 'mark', slot: 0, part: 1, spec },
    ]),
    between: unseen.map((spec): HiddenDeed => ({ do: 'edit', slot: 0, part: 1, spec })),
    at: fc.nat(7),
  });
}

function create(advisory: NewAdvisory): CommonStep {
  return { do: 'create', advisory };
}
