import { Field, ID, InputType } from 'type-graphql';
import { MarkingInput } from '../../../markings/graphql/marking.input.js';
import type { Presence } from '../../model/portion.js';
import type { MarkPortionsInput as MarkPortionsModel } from '../../model/advisory-input.js';
import { PresenceEnum } from '../portion.enums.js';
import { EXPECT, KEY, NAME } from './publishing.inputs.js';

@InputType({ description: 'One portion with its new marking; what it says, and its place, stay.' })
export class PortionMarkInput {
  @Field(() => ID, {
    description: 'Of a portion that the author reads. Any other is answered like one that is not there.',
  })
  portion!: string;

  @Field(() => MarkingInput, {
    description: 'Who may see it from now on. Tightening governs earlier revisions too, widening does not.',
  })
  marking!: MarkingInput;

  @Field(() => PresenceEnum, { nullable: true, description: 'What others learn of it. Absent: as it was.' })
  presence?: Presence | null;
}

@InputType({ description: 'Which portions to mark anew. All that is not named stays as it is.' })
export class MarkPortionsInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => [PortionMarkInput], { description: 'Each portion once.' })
  marks!: PortionMarkInput[];

  @Field(() => ID, { description: EXPECT })
  expectViewKey!: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

export function toMarkPortionsInput(input: MarkPortionsInput): MarkPortionsModel {
  const { name, marks, expectViewKey, idempotencyKey } = input;
  return {
    name,
    marks: marks.map(({ portion, marking, presence }) => ({ portion, marking, presence: presence ?? null })),
    expectViewKey,
    idempotencyKey: idempotencyKey ?? null,
  };
}
