import { Field, ID, InputType } from 'type-graphql';
import { Markdown } from '../../../../platform/graphql/scalars/markdown.js';
import type { DecideReviewInput, SubmitAdvisoryInput as SubmitModel } from '../../model/advisory-input.js';
import { KEY, NAME } from './publishing.inputs.js';

const READ = 'The `viewKey` of what was read: anything newer is refused as stale.';

@InputType({ description: 'Which draft to submit for approval.' })
export class SubmitAdvisoryInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => ID, { description: READ })
  expectViewKey!: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which draft in review to approve.' })
export class ApproveAdvisoryInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => ID, { description: READ })
  expectViewKey!: string;

  @Field(() => Markdown, { nullable: true, description: 'To its authors.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which draft in review to give or to take back.' })
export class ReturnAdvisoryInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => ID, { description: READ })
  expectViewKey!: string;

  @Field(() => Markdown, { nullable: true, description: 'What is to be changed.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

export function toSubmitInput({ name, expectViewKey, idempotencyKey }: SubmitAdvisoryInput): SubmitModel {
  return { name, expectViewKey, idempotencyKey: idempotencyKey ?? null };
}

export function toDecideInput(input: ApproveAdvisoryInput | ReturnAdvisoryInput): DecideReviewInput {
  const { name, expectViewKey, note, idempotencyKey } = input;
  return { name, expectViewKey, note: note ?? null, idempotencyKey: idempotencyKey ?? null };
}
