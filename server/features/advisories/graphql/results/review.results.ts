import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Advisory } from '../advisory.type.js';
import { InputProblem } from '../refusals/invalid-input.type.js';
import { CHANGE_REFUSALS } from './publishing.results.js';

@ObjectType({ description: 'The draft waits for approval.', simpleResolvers: true })
export class SubmitAdvisorySuccess {
  @Field(() => Advisory, { description: 'As its author sees it now.' })
  advisory!: Advisory;

  @Field(() => [InputProblem], { description: 'What is worth a second look before it is approved.' })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'The draft may be published, as it stands.', simpleResolvers: true })
export class ApproveAdvisorySuccess {
  @Field(() => Advisory, { description: 'As its reviewer sees it now.' })
  advisory!: Advisory;
}

@ObjectType({ description: 'The draft can be changed again.', simpleResolvers: true })
export class ReturnAdvisorySuccess {
  @Field(() => Advisory, { description: 'As the viewer sees it now.' })
  advisory!: Advisory;
}

export const SubmitAdvisoryResult = createUnionType({
  name: 'SubmitAdvisoryResult',
  description: 'The draft in review, or why it was not submitted.',
  types: () => [SubmitAdvisorySuccess, ...CHANGE_REFUSALS] as const,
});

export const ApproveAdvisoryResult = createUnionType({
  name: 'ApproveAdvisoryResult',
  description: 'The approved draft, or why it was not approved.',
  types: () => [ApproveAdvisorySuccess, ...CHANGE_REFUSALS] as const,
});

export const ReturnAdvisoryResult = createUnionType({
  name: 'ReturnAdvisoryResult',
  description: 'The draft, or why it was not given back.',
  types: () => [ReturnAdvisorySuccess, ...CHANGE_REFUSALS] as const,
});
