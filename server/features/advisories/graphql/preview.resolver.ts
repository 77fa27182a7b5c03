import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { PreviewsContext } from './advisories-context.js';
import { Advisory } from './advisory.type.js';
import { AudienceMatrix, toAudienceMatrix } from './audience-matrix.type.js';
import { AudienceInput, toAudience, toAudiences } from './inputs/audience.input.js';
import { CheckAdvisoryInput } from './inputs/publishing.inputs.js';
import { toCheckInput } from './inputs/to-publishing-inputs.js';
import { toInputProblem } from './refusals/invalid-input.type.js';
import { toCheckRefusal } from './refusals/to-refusal.js';
import {
  AdvisoryPreview,
  CheckAdvisoryResult,
  CheckAdvisorySuccess,
  toAdvisoryPreview,
} from './results/check-advisory.result.js';

const AUDIENCES =
  'At most 100. Absent: the public, the hub, the sectors, the communities of its source, and whoever a marking of it names.';

@Resolver(() => Advisory)
export class AudienceMatrixResolver {
  @FieldResolver(() => AudienceMatrix, {
    nullable: true,
    description:
      'Who gets what of it as it stands now, a draft’s as if it were published now. For the AUTHORs, REVIEWERs and HANDLERs of its ' +
      'source; null for everyone else, and of a preview.',
  })
  @Extensions(cost(300))
  async audienceMatrix(
    @Root() { name, preview }: Advisory,
    @Arg('audiences', () => [AudienceInput], { nullable: true, description: AUDIENCES })
    audiences: readonly AudienceInput[] | null | undefined,
    @Ctx() { actions, viewer }: PreviewsContext,
  ): Promise<AudienceMatrix | null> {
    if (preview) return null;
    const matrix = await actions.readAudienceMatrix(viewer, { name, audiences: toAudiences(audiences) });
    return matrix && toAudienceMatrix(matrix);
  }
}

@Resolver(() => CheckAdvisorySuccess)
export class CheckAdvisoryResolver {
  @Query(() => CheckAdvisoryResult, {
    description:
      'What a draft or a revision would say to whom, without writing anything: the same checks and warnings as `draftAdvisory` and ' +
      '`reviseAdvisory`. For AUTHORs, and counted as a write.',
  })
  @Extensions(cost(100))
  async checkAdvisory(
    @Arg('input', () => CheckAdvisoryInput, { description: 'What it would say.' }) input: CheckAdvisoryInput,
    @Ctx() { actions, viewer }: PreviewsContext,
  ): Promise<typeof CheckAdvisoryResult> {
    const result = await actions.checkAdvisory(viewer, toCheckInput(input));
    if (!result.ok) return toCheckRefusal(result.refusal);
    const { warnings } = result.value;
    return fill(CheckAdvisorySuccess, { checked: result.value, warnings: warnings.map(toInputProblem) });
  }

  @FieldResolver(() => AudienceMatrix, { description: 'Who would get what of it, if it were published now.' })
  @Extensions(cost(300))
  async audienceMatrix(
    @Root() { checked: { publication } }: CheckAdvisorySuccess,
    @Arg('audiences', () => [AudienceInput], { nullable: true, description: AUDIENCES })
    audiences: readonly AudienceInput[] | null | undefined,
    @Ctx() { actions, viewer }: PreviewsContext,
  ): Promise<AudienceMatrix> {
    const input = { publication, audiences: toAudiences(audiences) };
    return toAudienceMatrix(await actions.matrixOfChecked(viewer, input));
  }

  @FieldResolver(() => AdvisoryPreview, {
    nullable: true,
    description: 'What an audience would see of it, if it were published now; null when nothing.',
  })
  @Extensions(cost(100))
  async preview(
    @Root() { checked: { publication } }: CheckAdvisorySuccess,
    @Arg('seeAs', () => AudienceInput, { description: 'Through whose eyes.' }) seeAs: AudienceInput,
    @Ctx() { actions, viewer }: PreviewsContext,
  ): Promise<AdvisoryPreview | null> {
    const view = await actions.previewOfChecked(viewer, { publication, audience: toAudience(seeAs) });
    return view && toAdvisoryPreview(view);
  }
}
