import fc from 'fast-check';
import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { openingArbitrary, withOpening } from './opening-arbitrary.js';
import { advisoryOf, markingArbitrary, partOf, unseenMarking } from './part-arbitrary.js';
import type { CommonStep, HiddenDeed, HiddenStep, PartSpec, Script } from './script.js';

const place = fc.nat(7);
const note = fc.nat(3).map((number) => number > 0);

/** Random scripts, each for one of the viewers. */
export function scriptArbitrary(viewers: readonly (string | null)[], steps = 9): fc.Arbitrary<Script> {
  return fc.constantFrom(...viewers).chain((viewer) => {
    const marking = markingArbitrary(viewer);
    const hidden = fc.array(hiddenStep(viewer, steps), { maxLength: 2 * steps, size: 'max' });
    const rest = fc.array(commonStep(marking), { maxLength: steps - 1, size: 'max' });
    return fc
      .record({
        common: fc.tuple(created(marking, true), rest).map(([first, others]) => [first, ...others]),
        specs: fc.array(partOf(marking), { maxLength: 3, size: 'max' }),
        opening: openingArbitrary(viewer),
        hidden: fc.tuple(hidden, hidden),
      })
      .map(({ common, specs, opening, hidden: [one, other] }): Script => {
        const { hidden: before, ...script } = withOpening({ viewer, common }, opening);
        return {
          ...script,
          hidden: [
            [...one, ...otherwise(script.common, specs)],
            [...other, ...before],
          ],
        };
      });
  });
}

/** Just before a portion is marked anew it says something else, in one world alone. */
function otherwise(common: readonly CommonStep[], specs: readonly PartSpec[]): readonly HiddenStep[] {
  const marks = common.flatMap((step, at) => (step.do === 'mark' ? [{ ...step, at }] : []));
  return specs.flatMap((spec, place): readonly HiddenStep[] => {
    const mark = marks[place];
    return mark ? [{ do: 'edit', at: mark.at, joined: false, slot: mark.slot, part: mark.part, spec }] : [];
  });
}

function created(marking: fc.Arbitrary<MarkingInput>, published: boolean): fc.Arbitrary<CommonStep & HiddenDeed> {
  return fc.record({ do: fc.constant('create'), advisory: advisoryOf(marking, published) });
}

function commonStep(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<CommonStep> {
  const spec = partOf(marking);
  const on = { slot: place, part: place };
  return fc.oneof(
    { weight: 3, arbitrary: created(marking, true) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), slot: place, spec }) },
    fc.record({ do: fc.constant('add' as const), slot: place, after: place, spec }),
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('edit' as const), ...on, spec, note }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('mark' as const), ...on, spec }) },
    fc.record({ do: fc.constant('move' as const), ...on, after: place }),
    fc.record({ do: fc.constant('remove' as const), ...on }),
    fc.record({ do: fc.constant('withdraw' as const), slot: place, marking }),
  );
}

function hiddenStep(viewer: string | null, steps: number): fc.Arbitrary<HiddenStep> {
  const marking = markingArbitrary(viewer);
  const spec = partOf(marking);
  const on = { slot: place, part: place };
  const deed: fc.Arbitrary<HiddenDeed> = fc.oneof(
    { weight: 3, arbitrary: created(marking, false) },
    { weight: 2, arbitrary: created(unseenMarking(viewer), false) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), slot: place, after: place, spec }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), ...on, spec }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('recipients' as const),
        ...on,
        organization: fc.constantFrom('cert', 'crowd-03', 'clinic'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), slot: place }) },
    fc.record({ do: fc.constant('flip' as const), ...on }),
    fc.record({ do: fc.constant('move' as const), ...on, after: place }),
    fc.record({ do: fc.constant('remove' as const), ...on }),
    fc.record({ do: fc.constant('withdraw' as const), slot: place }),
  );
  return fc
    .record({ at: fc.nat(steps), joined: fc.boolean(), deed })
    .map(({ deed: what, ...when }) => ({ ...when, ...what }));
}
