import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { tells } from '../../../platform/graphql/schema/tells.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { PortionView } from '../model/advisory-view.js';
import type {
  ComparisonView,
  FieldComparison as FieldComparisonView,
  PortionComparison as PortionComparisonView,
  PortionDifference,
} from '../model/comparison/comparison-view.js';
import type { WordSpan as WordSpanView } from '../model/comparison/word-spans.js';
import { Advisory, toAdvisory } from './advisory.type.js';
import { Portion, toPortion } from './portion.type.js';

export const PortionDifferenceEnum = enumOf<PortionDifference>(
  'PortionDifference',
  'What became of a portion between two views of one viewer.',
  {
    ADDED: 'It, or its placeholder, stands in the second view alone.',
    REMOVED: 'It, or its placeholder, stands in the first view alone.',
    CHANGED: 'It says something else, in another language, or as another type.',
    REMARKED: 'Its marking is another, as far as this viewer is told of it.',
    MOVED: 'It stands elsewhere among those that stand in both.',
    OPENED: 'Its placeholder stands in the first view, and what it says in the second.',
    WITHHELD: 'What it says stands in the first view, and its placeholder in the second.',
  },
);

const WordsStandEnum = enumOf<WordSpanView['is']>('WordsStand', 'In which of two texts words stand.', {
  SAME: 'In both.',
  REMOVED: 'In the first alone.',
  ADDED: 'In the second alone.',
});

@ObjectType({
  description:
    'A stretch of words, blanks and signs. Spans that are not `ADDED`, one behind the other, are the first text whole, those that ' +
    'are not `REMOVED` the second. Plain pieces of Markdown, which may end within its marks.',
  simpleResolvers: true,
})
export class WordSpan {
  @Field(() => WordsStandEnum, { description: 'Where it stands.' })
  is!: WordSpanView['is'];

  @Field(() => String, { description: 'The words.' })
  text!: string;
}

@ObjectType({ description: 'What one field of a portion says in both views.', simpleResolvers: true })
export class FieldComparison {
  @Field(() => String, {
    description: 'As the content’s input has it, such as `level` or `versions`; `lang`; `portionType`.',
  })
  field!: string;

  @Field(() => String, { nullable: true, description: 'In the first view; null when it says nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'In the second view; null when it says nothing.' })
  after!: string | null;
}

const TELLS_BOTH = tells(({ before, after }: PortionComparison) => [before ?? [], after ?? []]);

@ObjectType({ description: 'A portion that differs between two views of one viewer.', simpleResolvers: true })
export class PortionComparison {
  @Field(() => ID, { description: 'Of the portion: the same in both views.' })
  portionId!: string;

  @Field(() => [PortionDifferenceEnum], {
    description: 'What became of it: several where it was changed and marked anew.',
  })
  @Extensions(listSize(2))
  differences!: readonly PortionDifference[];

  @Field(() => Portion, { nullable: true, description: 'As it stands in the first view; null when it does not.' })
  before!: Portion | null;

  @Field(() => Portion, { nullable: true, description: 'As it stands in the second view; null when it does not.' })
  after!: Portion | null;

  @Field(() => [WordSpan], {
    nullable: true,
    description:
      'How its text differs; null when it does not, has none, or is withheld on one side. By words; by whole paragraphs, or as a ' +
      'whole, where very much differs.',
  })
  @Extensions(TELLS_BOTH)
  words!: readonly WordSpan[] | null;

  @Field(() => [FieldComparison], {
    description: 'What else differs of what can be read on both sides. Empty when it is withheld on one of them.',
  })
  @Extensions({ ...listSize(2), ...TELLS_BOTH })
  fields!: readonly FieldComparison[];
}

@ObjectType({
  description:
    'How an advisory differs between two views of this viewer, both as it may read them today: what was narrowed since is in neither.',
  simpleResolvers: true,
})
export class AdvisoryComparison {
  @Field(() => Advisory, { description: 'The first view.' })
  from!: Advisory;

  @Field(() => Advisory, { description: 'The second view.' })
  to!: Advisory;

  @Field(() => [PortionComparison], {
    description:
      'The portions that differ, in the order of the second view, those that are gone behind what they stood behind.',
  })
  portions!: readonly PortionComparison[];
}

export function toAdvisoryComparison({ from, to, portions }: Redacted<ComparisonView>): AdvisoryComparison {
  return fill(AdvisoryComparison, {
    from: toAdvisory(from),
    to: toAdvisory(to),
    portions: portions.flatMap((portion) => toPortionComparison(portion)),
  });
}

function toPortionComparison(compared: PortionComparisonView): readonly PortionComparison[] {
  const { differences, before, after, words, fields } = compared;
  const standing = after ?? before;
  if (standing === null) return [];
  const portion = (view: PortionView | null): Portion | null => view && toPortion(view);
  return [
    fill(PortionComparison, {
      portionId: standing.id,
      differences,
      before: portion(before),
      after: portion(after),
      words: words?.map(toWordSpan) ?? null,
      fields: fields.map(toFieldComparison),
    }),
  ];
}

function toWordSpan({ is, text }: WordSpanView): WordSpan {
  return fill(WordSpan, { is, text });
}

function toFieldComparison({ field, before, after }: FieldComparisonView): FieldComparison {
  return fill(FieldComparison, { field, before, after });
}
