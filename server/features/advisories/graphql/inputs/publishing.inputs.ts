import { Field, ID, InputType } from 'type-graphql';
import { Markdown } from '../../../../platform/graphql/scalars/markdown.js';
import { MarkingInput } from '../../../markings/graphql/marking.input.js';
import type { AdvisoryKind } from '../../model/advisory.js';
import { AdvisoryKindEnum } from '../advisory-kind.enum.js';
import { PortionInput } from './portion.input.js';

export const NAME = 'Such as `SMK-7K2Q9-VD3MX`, in any case.';
const SOURCE_ONLY = 'Absent: AMBER+STRICT to the source alone.';
export const KEY =
  'Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first ' +
  "answer, read anew under today's rights; the same key with another body is refused.";
export const EXPECT = 'The `viewKey` that the author started from: anything newer is refused as stale.';

@InputType({ description: 'A new draft.' })
export class DraftAdvisoryInput {
  @Field(() => AdvisoryKindEnum, { description: 'What it warns of. Unmarked: told to whoever will see any portion.' })
  kind!: AdvisoryKind;

  @Field(() => [PortionInput], { description: 'What it says. At least one TITLE.' })
  portions!: PortionInput[];

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a draft or a revision would say.' })
export class CheckAdvisoryInput {
  @Field(() => AdvisoryKindEnum, { description: 'What a new draft warns of. That of `name` stays what it is.' })
  kind!: AdvisoryKind;

  @Field(() => String, {
    nullable: true,
    description: 'Of the draft or advisory that this would revise. Absent: a new draft.',
  })
  name?: string | null;

  @Field(() => [PortionInput], { description: 'What it would say. At least one TITLE.' })
  portions!: PortionInput[];
}

@InputType({
  description:
    'The whole content that its author can see: a portion that it saw and leaves out is removed, one that it cannot see stays as it is.',
})
export class ReviseAdvisoryInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => ID, { description: EXPECT })
  expectViewKey!: string;

  @Field(() => Markdown, { nullable: true, description: 'What this revision is about.' })
  note?: string | null;

  @Field(() => MarkingInput, { nullable: true, description: `Who may read the note. ${SOURCE_ONLY}` })
  noteMarking?: MarkingInput | null;

  @Field(() => [PortionInput], { description: 'What the advisory says from now on. At least one TITLE.' })
  portions!: PortionInput[];

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which draft to publish.' })
export class PublishAdvisoryInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => ID, { nullable: true, description: EXPECT })
  expectViewKey?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which published advisory to take back, and why.' })
export class WithdrawAdvisoryInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => Markdown, { description: 'Why.' })
  reason!: string;

  @Field(() => MarkingInput, { nullable: true, description: `Who may read the reason. ${SOURCE_ONLY}` })
  reasonMarking?: MarkingInput | null;

  @Field(() => ID, { nullable: true, description: EXPECT })
  expectViewKey?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}
