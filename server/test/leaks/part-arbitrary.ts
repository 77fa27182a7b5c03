import fc from 'fast-check';
import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { SOURCES } from './cast.js';
import type { NewAdvisory, PartSpec } from './script.js';
import { AFFECTED_ORCA, CONTENTS, markingsFor } from './script-words.js';

const presence = fc.constantFrom('PLACEHOLDER', 'HIDDEN');

/** Half of them clear the viewer or nearly do, so that what is written is about as often seen as not. */
export function markingArbitrary(viewer: string | null): fc.Arbitrary<MarkingInput> {
  const { near, far } = markingsFor(viewer);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...near) },
    { weight: 2, arbitrary: fc.constantFrom(...far) },
  );
}

/** Half of them exclude the viewer: placeholders beside such portions have labels that clear it, though the advisory is not there for it. */
export function unseenMarking(viewer: string | null): fc.Arbitrary<MarkingInput> {
  const { far } = markingsFor(viewer);
  const misses = far.filter(({ excludeOrganizations }) => excludeOrganizations);
  return fc.oneof(...[far, misses].filter((list) => list.length > 0).map((list) => fc.constantFrom(...list)));
}

/** Every type as often as any other, whatever it can say; but systems more often, which several portions make up together. */
const types = [...new Set(CONTENTS.map(({ type }) => type)), 'AFFECTED', 'AFFECTED'];
const said = fc.oneof(...types.map((type) => fc.constantFrom(...CONTENTS.filter((content) => content.type === type))));

export function partOf(marking: fc.Arbitrary<MarkingInput>): fc.Arbitrary<PartSpec> {
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

export function advisoryOf(marking: fc.Arbitrary<MarkingInput>, published: boolean): fc.Arbitrary<NewAdvisory> {
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

export function withOneSource(parts: readonly PartSpec[]): readonly PartSpec[] {
  const first = parts.findIndex(({ type }) => type === 'SOURCE');
  return parts.filter(({ type }, index) => type !== 'SOURCE' || index === first);
}
