import fc from 'fast-check';
import type { Presence } from '../../features/advisories/model/portion.js';
import type { AdvisoryKind } from '../../features/advisories/model/advisory.js';
import type { MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import { ADVISORY_KINDS } from '../../features/advisories/model/advisory.js';
import { SOURCES } from './community.js';
import { type Edit, someEdit, someMarking, somePortion } from './edits.js';

/** What an author does. Numbers choose among what there is when the step is taken. */
export type Step =
  | {
      readonly do: 'draft';
      readonly source: string;
      readonly author: number;
      readonly kind: AdvisoryKind;
      readonly portions: readonly PortionInput[];
    }
  | ({ readonly do: 'publish' } & OfAdvisory)
  | ({ readonly do: 'revise'; readonly edits: readonly Edit[]; readonly note: MarkingInput | null } & OfAdvisory)
  | ({ readonly do: 'mark'; readonly marks: readonly Mark[] } & OfAdvisory)
  | ({ readonly do: 'withdraw'; readonly reasonMarking: MarkingInput | null } & OfAdvisory);

/** A portion marked anew, or with a recipient more or less; chosen by its place, counted modulo their number. */
export interface Mark {
  readonly place: number;
  readonly marking: MarkingInput | null;
  readonly recipient: number;
  readonly presence: Presence | null;
}

export interface OfAdvisory {
  readonly advisory: number;
  readonly author: number;
  /** Now and then an author of another organization tries. */
  readonly stranger: boolean;
}

export type Script = readonly Step[];

const ofAdvisory = {
  advisory: fc.nat(59),
  author: fc.nat(3),
  stranger: fc.nat(19).map((number) => number === 0),
};

const someDraft: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('draft' as const),
  source: fc.constantFrom(...SOURCES),
  author: fc.nat(3),
  kind: fc.constantFrom(...ADVISORY_KINDS),
  portions: fc
    .tuple(someMarking, fc.array(somePortion, { maxLength: 4 }))
    .map(([marking, others]) => [{ type: 'TITLE' as const, marking, content: { text: 'title' } }, ...others]),
});
const somePublication: fc.Arbitrary<Step> = fc.record({ do: fc.constant('publish' as const), ...ofAdvisory });
const someRevision: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('revise' as const),
  ...ofAdvisory,
  edits: fc.array(someEdit, { minLength: 1, maxLength: 3 }),
  note: fc.option(someMarking, { nil: null }),
});
const someMarks: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('mark' as const),
  ...ofAdvisory,
  marks: fc.array(
    fc.record({
      place: fc.nat(9),
      marking: fc.option(someMarking, { nil: null }),
      recipient: fc.nat(9),
      presence: fc.option(fc.constantFrom('PLACEHOLDER' as const, 'HIDDEN' as const), { nil: null, freq: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const someWithdrawal: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('withdraw' as const),
  ...ofAdvisory,
  reasonMarking: fc.option(someMarking, { nil: null }),
});

const someStep = fc.oneof(
  { weight: 9, arbitrary: someRevision },
  { weight: 4, arbitrary: someMarks },
  { weight: 3, arbitrary: somePublication },
  { weight: 2, arbitrary: someDraft },
  { weight: 1, arbitrary: someWithdrawal },
);

/** Begins with something published, so that there is something to change. */
export const someScript: fc.Arbitrary<Script> = fc
  .tuple(someDraft, fc.option(someRevision, { freq: 2 }), fc.array(someStep, { minLength: 1, maxLength: 7 }))
  .map(([draft, saved, steps]) => [draft, ...(saved ? [saved] : []), PUBLICATION, ...steps]);

/** The same, as long as is asked for. */
export function longScript(steps: number): fc.Arbitrary<Script> {
  const some = fc.array(someStep, { minLength: steps, maxLength: steps, size: 'max' });
  return fc.tuple(someDraft, some).map(([draft, others]) => [draft, PUBLICATION, ...others].slice(0, steps));
}

const PUBLICATION: Step = { do: 'publish', advisory: 0, author: 0, stranger: false };
