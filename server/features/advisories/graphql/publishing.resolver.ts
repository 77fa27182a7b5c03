import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { toAdvisory } from './advisory.type.js';
import {
  DraftAdvisoryInput,
  PublishAdvisoryInput,
  ReviseAdvisoryInput,
  WithdrawAdvisoryInput,
} from './inputs/publishing.inputs.js';
import { toDraftInput, toPublishInput, toReviseInput, toWithdrawInput } from './inputs/to-publishing-inputs.js';
import { toInputProblem } from './refusals/invalid-input.type.js';
import { toDraftRefusal, toPublishRefusal, toRefusal } from './refusals/to-refusal.js';
import {
  DraftAdvisoryResult,
  DraftAdvisorySuccess,
  PublishAdvisoryResult,
  PublishAdvisorySuccess,
  ReviseAdvisoryResult,
  ReviseAdvisorySuccess,
  WithdrawAdvisoryResult,
  WithdrawAdvisorySuccess,
} from './results/publishing.results.js';

@Resolver()
export class PublishingResolver {
  @Mutation(() => DraftAdvisoryResult, {
    description:
      "Writes a draft for the viewer's own organization. For AUTHORs. A draft is seen by its source alone and writes no event.",
  })
  @Extensions(cost(100))
  async draftAdvisory(
    @Arg('input', () => DraftAdvisoryInput, { description: 'What it says.' }) input: DraftAdvisoryInput,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<typeof DraftAdvisoryResult> {
    const result = await actions.draftAdvisory(viewer, toDraftInput(input));
    if (!result.ok) return toDraftRefusal(result.refusal);
    const { advisory, warnings } = result.value;
    return fill(DraftAdvisorySuccess, { advisory: toAdvisory(advisory), warnings: warnings.map(toInputProblem) });
  }

  @Mutation(() => ReviseAdvisoryResult, {
    description:
      'Saves a draft, or publishes a revision of a published advisory at once. For AUTHORs of its source. A withdrawn advisory is refused.',
  })
  @Extensions(cost(100))
  async reviseAdvisory(
    @Arg('input', () => ReviseAdvisoryInput, { description: 'What it says from now on.' }) input: ReviseAdvisoryInput,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<typeof ReviseAdvisoryResult> {
    const result = await actions.reviseAdvisory(viewer, toReviseInput(input));
    if (!result.ok) return toRefusal(result.refusal);
    const { advisory, warnings } = result.value;
    return fill(ReviseAdvisorySuccess, { advisory: toAdvisory(advisory), warnings: warnings.map(toInputProblem) });
  }

  @Mutation(() => PublishAdvisoryResult, {
    description:
      'Publishes a draft, or what was approved in review: its markings are resolved to recipients now, and whoever they clear is told. For AUTHORs of its source.',
  })
  @Extensions(cost(100))
  async publishAdvisory(
    @Arg('input', () => PublishAdvisoryInput, { description: 'Which draft.' }) input: PublishAdvisoryInput,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<typeof PublishAdvisoryResult> {
    const result = await actions.publishAdvisory(viewer, toPublishInput(input));
    if (!result.ok) return toPublishRefusal(result.refusal);
    const { advisory, warnings } = result.value;
    return fill(PublishAdvisorySuccess, { advisory: toAdvisory(advisory), warnings: warnings.map(toInputProblem) });
  }

  @Mutation(() => WithdrawAdvisoryResult, {
    description:
      'Takes a published advisory back. It stays readable, and whoever sees it is told. For AUTHORs of its source.',
  })
  @Extensions(cost(100))
  async withdrawAdvisory(
    @Arg('input', () => WithdrawAdvisoryInput, { description: 'Which, and why.' }) input: WithdrawAdvisoryInput,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<typeof WithdrawAdvisoryResult> {
    const result = await actions.withdrawAdvisory(viewer, toWithdrawInput(input));
    return result.ok
      ? fill(WithdrawAdvisorySuccess, { advisory: toAdvisory(result.value.advisory) })
      : toRefusal(result.refusal);
  }
}
