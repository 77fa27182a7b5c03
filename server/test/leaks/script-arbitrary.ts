import fc from 'fast-check';
import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { CONTENTS, markingsFor } from './script-words.js';
import { SOURCES, VIEWERS } from './cast.js';
import type { CommonStep, HiddenDeed, HiddenStep, NewAdvisory, PartSpec, Script } from './script.js';

const place = fc.nat(7);
const note = fc.nat(3).map((number) => number > 0);
const presence = fc.constantFrom('PLACEHOLDER', 'HIDDEN');

/** Random scripts for one viewer, or for any. */
export function scriptArbitrary(viewers: readonly (string | null)[] = VIEWERS, steps = 9): fc.Arbitrary<Script> {
  return fc.constantFrom(...viewers).chain((viewer) => {
    const marking = markingArbitrary(viewer);
    const hidden = fc.array(hiddenStep(marking, steps), { maxLength: 2 * steps, size: 'max' });
    const common = fc
      .tuple(created(marking, true), fc.array(commonStep(marking), { maxLength: steps - 1, size: 'max' }))
      .map(([first, rest]): readonly CommonStep[] => [first, ...rest]);
    return fc.record({ viewer: fc.constant(viewer), common, hidden: fc.tuple(hidden, hidden) });
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

const types = [...new Set(CONTENTS.map(({ type }) => type))];
/** Every type as often as any other, whatever it can say. */
const said = fc.oneof(...types.map((type) => fc.constantFrom(...CONTENTS.filter((content) => content.type === type))));

function partOf(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<PartSpec> {
  return fc.record({ content: said, marking, presence }).map(({ content, ...marked }) => ({ ...content, ...marked }));
}

function titleOf(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<PartSpec> {
  const titles = CONTENTS.filter(({ type }) => type === 'TITLE');
  return fc
    .record({ said: fc.constantFrom(...titles), marking, presence })
    .map(({ said, ...marked }) => ({ ...said, ...marked }));
}

function advisoryOf(marking: fc.Arbitrary<MarkingInput>, published: boolean): fc.Arbitrary<NewAdvisory> {
  const parts = fc
    .tuple(titleOf(marking), fc.array(partOf(marking), { maxLength: 5, size: 'max' }))
    .map(([title, rest]) => withOneSource([title, ...rest]));
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

function commonStep(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<CommonStep> {
  const spec = partOf(marking);
  const on = { slot: place, part: place };
  return fc.oneof(
    { weight: 3, arbitrary: created(marking, true) },
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
    fc.record({ do: fc.constant('flip' as const), ...on }),
    fc.record({ do: fc.constant('move' as const), ...on, after: place }),
    fc.record({ do: fc.constant('remove' as const), ...on }),
    fc.record({ do: fc.constant('withdraw' as const), slot: place }),
  );
  return fc
    .record({ at: fc.nat(steps), joined: fc.boolean(), deed })
    .map(({ deed: what, ...when }) => ({ ...when, ...what }));
}
