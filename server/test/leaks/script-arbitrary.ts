import fc from 'fast-check';
import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { AFFECTED_ORCA, CONTENTS, markingsFor } from './script-words.js';
import { SOURCES } from './cast.js';
import type { CommonStep, HiddenDeed, HiddenStep, NewAdvisory, PartSpec, Script } from './script.js';

const place = fc.nat(7);
const note = fc.nat(3).map((number) => number > 0);
const presence = fc.constantFrom('PLACEHOLDER', 'HIDDEN');

/** Random scripts, each for one of the viewers. */
export function scriptArbitrary(viewers: readonly (string | null)[], steps = 9): fc.Arbitrary<Script> {
  return fc.constantFrom(...viewers).chain((viewer) => {
    const marking = markingArbitrary(viewer);
    const hidden = fc.array(hiddenStep(marking, steps), { maxLength: 2 * steps, size: 'max' });
    const common = fc
      .tuple(created(marking, true), fc.array(commonStep(marking, viewer), { maxLength: steps - 1, size: 'max' }))
      .map(([first, rest]): readonly CommonStep[] => [first, ...rest]);
    const before = fc.array(partOf(marking), { maxLength: 3, size: 'max' });
    return fc
      .record({ common, before, one: hidden, other: hidden })
      .map(({ common: played, before: specs, one, other }): Script => {
        return { viewer, common: played, hidden: [[...one, ...otherwise(played, specs)], other] };
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

/** Half of them clear the viewer or nearly do, so that what is written is about as often seen as not. */
function markingArbitrary(viewer: string | null): fc.Arbitrary<MarkingInput> {
  const { near, far } = markingsFor(viewer);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...near) },
    { weight: 2, arbitrary: fc.constantFrom(...far) },
  );
}

/** Every type as often as any other, whatever it can say; but systems more often, which several portions make up together. */
const types = [...new Set(CONTENTS.map(({ type }) => type)), 'AFFECTED', 'AFFECTED'];
const said = fc.oneof(...types.map((type) => fc.constantFrom(...CONTENTS.filter((content) => content.type === type))));

function partOf(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<PartSpec> {
  return fc.record({ content: said, marking, presence }).map(({ content, ...marked }) => ({ ...content, ...marked }));
}

/** Two statements about one system that differ, under one marking. */
function bothOf(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<readonly PartSpec[]> {
  const statements = fc.shuffledSubarray([...AFFECTED_ORCA], { minLength: 2, maxLength: 2 });
  return fc
    .record({ statements, marking, presence })
    .map(({ statements: said, ...marked }) => said.map((each) => ({ ...each, ...marked })));
}

function titleOf(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<PartSpec> {
  const titles = CONTENTS.filter(({ type }) => type === 'TITLE');
  return fc
    .record({ said: fc.constantFrom(...titles), marking, presence })
    .map(({ said, ...marked }) => ({ ...said, ...marked }));
}

/** A draft that nobody but its source sees any of, until it is published with something more. */
function prepared(viewer: string | null): fc.Arbitrary<CommonStep> {
  return advisoryOf(fc.constantFrom(...markingsFor(viewer).far), true).map((advisory) => ({
    do: 'create',
    advisory: { ...advisory, publish: false },
  }));
}

function advisoryOf(marking: fc.Arbitrary<MarkingInput>, published: boolean): fc.Arbitrary<NewAdvisory> {
  const parts = fc
    .tuple(
      titleOf(marking),
      fc.array(fc.oneof({ weight: 4, arbitrary: partOf(marking) }, bothOf(marking)), { maxLength: 4, size: 'max' }),
    )
    .map(([title, rest]) => withOneSource([title, ...rest.flat()]));
  const publish = published ? fc.nat(5).map((number) => number > 0) : fc.boolean();
  return fc.record({
    source: fc.constantFrom(...SOURCES),
    kind: fc.constantFrom('INCIDENT', 'PRACTICE'),
    parts,
    publish,
  });
}

function withOneSource(parts: readonly PartSpec[]): readonly PartSpec[] {
  const first = parts.findIndex(({ type }) => type === 'SOURCE');
  return parts.filter(({ type }, index) => type !== 'SOURCE' || index === first);
}

function created(marking: fc.Arbitrary<MarkingInput>, published: boolean): fc.Arbitrary<CommonStep & HiddenDeed> {
  return fc.record({ do: fc.constant('create'), advisory: advisoryOf(marking, published) });
}

function commonStep(marking: fc.Arbitrary<MarkingInput>, viewer: string | null): fc.Arbitrary<CommonStep> {
  const spec = partOf(marking);
  const on = { slot: place, part: place };
  return fc.oneof(
    { weight: 3, arbitrary: created(marking, true) },
    prepared(viewer),
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

function hiddenStep(marking: fc.Arbitrary<MarkingInput>, steps: number): fc.Arbitrary<HiddenStep> {
  const spec = partOf(marking);
  const on = { slot: place, part: place };
  const deed: fc.Arbitrary<HiddenDeed> = fc.oneof(
    { weight: 4, arbitrary: created(marking, false) },
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
