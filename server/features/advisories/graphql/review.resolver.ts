import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { ReviewsContext } from './advisories-context.js';
import { Advisory, toAdvisory } from './advisory.type.js';
import {
  ApproveAdvisoryInput,
  ReturnAdvisoryInput,
  SubmitAdvisoryInput,
  toDecideInput,
  toSubmitInput,
} from './inputs/review.inputs.js';
import { toInputProblem } from './refusals/invalid-input.type.js';
import { toRefusal } from './refusals/to-refusal.js';
import {
  ApproveAdvisoryResult,
  ApproveAdvisorySuccess,
  ReturnAdvisoryResult,
  ReturnAdvisorySuccess,
  SubmitAdvisoryResult,
  SubmitAdvisorySuccess,
} from './results/review.results.js';
import { Review, toReview } from './review.type.js';

@Resolver(() => Advisory)
export class ReviewResolver {
  @FieldResolver(() => Review, {
    nullable: true,
    description:
      'The last round of its review, for those of its source (AUTHOR, REVIEWER, HANDLER) whose token has no ceiling; null for everybody ' +
      'else, in a preview, and where there was none. No part of the view: `viewKey` says nothing of it, and no event tells of it.',
  })
  @Extensions(cost(20))
  async review(
    @Root() { view, preview }: Advisory,
    @Ctx() { actions, viewer }: ReviewsContext,
  ): Promise<Review | null> {
    if (preview) return null;
    const review = await actions.readReview(viewer, { name: view.name });
    return review && toReview(review);
  }

  @Mutation(() => SubmitAdvisoryResult, {
    description:
      'Submits a draft for approval: until then it stands still, and cannot be published. Answers at once whatever publishing would be ' +
      'refused for. For AUTHORs of its source.',
  })
  @Extensions(cost(100))
  async submitAdvisory(
    @Arg('input', () => SubmitAdvisoryInput, { description: 'Which draft.' }) input: SubmitAdvisoryInput,
    @Ctx() { actions, viewer }: ReviewsContext,
  ): Promise<typeof SubmitAdvisoryResult> {
    const result = await actions.submitAdvisory(viewer, toSubmitInput(input));
    if (!result.ok) return toRefusal(result.refusal);
    const { advisory, warnings } = result.value;
    return fill(SubmitAdvisorySuccess, { advisory: toAdvisory(advisory), warnings: warnings.map(toInputProblem) });
  }

  @Mutation(() => ApproveAdvisoryResult, {
    description:
      'Approves a draft in review, so that its AUTHORs may publish it as it stands. For REVIEWERs of its source who neither wrote nor ' +
      'submitted it, with a token without a ceiling.',
  })
  @Extensions(cost(100))
  async approveAdvisory(
    @Arg('input', () => ApproveAdvisoryInput, { description: 'Which draft.' }) input: ApproveAdvisoryInput,
    @Ctx() { actions, viewer }: ReviewsContext,
  ): Promise<typeof ApproveAdvisoryResult> {
    const result = await actions.approveAdvisory(viewer, toDecideInput(input));
    return result.ok
      ? fill(ApproveAdvisorySuccess, { advisory: toAdvisory(result.value.advisory) })
      : toRefusal(result.refusal);
  }

  @Mutation(() => ReturnAdvisoryResult, {
    description:
      'Makes what is in review a draft again, approved or not: given back by a REVIEWER, or taken back by an AUTHOR, of its source.',
  })
  @Extensions(cost(100))
  async returnAdvisory(
    @Arg('input', () => ReturnAdvisoryInput, { description: 'Which draft, and why.' }) input: ReturnAdvisoryInput,
    @Ctx() { actions, viewer }: ReviewsContext,
  ): Promise<typeof ReturnAdvisoryResult> {
    const result = await actions.returnAdvisory(viewer, toDecideInput(input));
    return result.ok
      ? fill(ReturnAdvisorySuccess, { advisory: toAdvisory(result.value.advisory) })
      : toRefusal(result.refusal);
  }
}
