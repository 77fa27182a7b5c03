import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Advisory } from '../advisory.type.js';
import { InputProblem, InvalidInputRefusal } from '../refusals/invalid-input.type.js';
import {
  ForbiddenRefusal,
  NeedsReviewRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
  StaleRevisionRefusal,
  WrongStateRefusal,
} from '../refusals/refusals.types.js';

const AS_SEEN = 'As its author sees it now.';
const WARNINGS = 'What was taken all the same, and is worth a second look.';

@ObjectType({ description: 'The draft is kept.', simpleResolvers: true })
export class DraftAdvisorySuccess {
  @Field(() => Advisory, { description: AS_SEEN })
  advisory!: Advisory;

  @Field(() => [InputProblem], { description: WARNINGS })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'A draft is saved; a published advisory has one more revision.', simpleResolvers: true })
export class ReviseAdvisorySuccess {
  @Field(() => Advisory, { description: AS_SEEN })
  advisory!: Advisory;

  @Field(() => [InputProblem], { description: WARNINGS })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'The portions are marked so.', simpleResolvers: true })
export class MarkPortionsSuccess {
  /** The ids of the portions that were to be marked. */
  marked!: ReadonlySet<string>;

  @Field(() => Advisory, { description: AS_SEEN })
  advisory!: Advisory;

  @Field(() => [InputProblem], { description: WARNINGS })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'The draft is published.', simpleResolvers: true })
export class PublishAdvisorySuccess {
  @Field(() => Advisory, { description: AS_SEEN })
  advisory!: Advisory;

  @Field(() => [InputProblem], { description: WARNINGS })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'The advisory is withdrawn.', simpleResolvers: true })
export class WithdrawAdvisorySuccess {
  @Field(() => Advisory, { description: AS_SEEN })
  advisory!: Advisory;
}

/** What any change of an advisory may be refused with. */
export const CHANGE_REFUSALS = [
  InvalidInputRefusal,
  ForbiddenRefusal,
  NotFoundRefusal,
  StaleRevisionRefusal,
  WrongStateRefusal,
  RateLimitedRefusal,
] as const;

export const DraftAdvisoryResult = createUnionType({
  name: 'DraftAdvisoryResult',
  description: 'The draft, or why there is none.',
  types: () => [DraftAdvisorySuccess, InvalidInputRefusal, ForbiddenRefusal, RateLimitedRefusal] as const,
});

export const ReviseAdvisoryResult = createUnionType({
  name: 'ReviseAdvisoryResult',
  description: 'The advisory as it is now, or why nothing was changed.',
  types: () => [ReviseAdvisorySuccess, ...CHANGE_REFUSALS, NeedsReviewRefusal] as const,
});

export const MarkPortionsResult = createUnionType({
  name: 'MarkPortionsResult',
  description: 'The advisory as it is now, or why nothing was changed.',
  types: () => [MarkPortionsSuccess, ...CHANGE_REFUSALS, NeedsReviewRefusal] as const,
});

export const PublishAdvisoryResult = createUnionType({
  name: 'PublishAdvisoryResult',
  description: 'The published advisory, or why it was not published.',
  types: () => [PublishAdvisorySuccess, ...CHANGE_REFUSALS, NeedsReviewRefusal] as const,
});

export const WithdrawAdvisoryResult = createUnionType({
  name: 'WithdrawAdvisoryResult',
  description: 'The withdrawn advisory, or why it was not withdrawn.',
  types: () => [WithdrawAdvisorySuccess, ...CHANGE_REFUSALS] as const,
});
