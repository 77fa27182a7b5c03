import { createUnionType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { listSize } from '../../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { TlpEnum } from '../../../markings/graphql/tlp.enum.js';
import type { Tlp } from '../../../markings/model/tlp.js';
import { Organization, toOrganization } from '../../../organizations/graphql/organization.type.js';
import type { CheckedAdvisory } from '../../actions/check-advisory.js';
import type { SeenAdvisory } from '../advisories-context.js';
import { Portion, toPreviewedPortions } from '../portion.type.js';
import { InputProblem, InvalidInputRefusal } from '../refusals/invalid-input.type.js';
import {
  ForbiddenRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
  WrongStateRefusal,
} from '../refusals/refusals.types.js';

@ObjectType({ description: 'It could be taken as it stands. Nothing was written.', simpleResolvers: true })
export class CheckAdvisorySuccess {
  /** What the matrix and previews are made of when they are asked for. */
  checked!: CheckedAdvisory;

  @Field(() => [InputProblem], { description: 'What would be taken all the same, and is worth a second look.' })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'What an audience would see of what is checked.', simpleResolvers: true })
export class AdvisoryPreview {
  @Field(() => TlpEnum, { description: 'The highest label among what it would receive.' })
  banner!: Tlp;

  @Field(() => String, { nullable: true, description: 'As `Advisory.title`.' })
  title!: string | null;

  @Field(() => Organization, { nullable: true, description: 'Who publishes it; null when withheld.' })
  source!: Organization | null;

  @Field(() => [Portion], { description: 'Portions and placeholders. New ones have ids of this answer alone.' })
  @Extensions(listSize(20))
  portions!: readonly Portion[];

  @Field(() => Int, { description: 'Placeholders.' })
  withheldCount!: number;
}

export const CheckAdvisoryResult = createUnionType({
  name: 'CheckAdvisoryResult',
  description: 'What it would say to whom, or why it could not be taken.',
  types: () =>
    [
      CheckAdvisorySuccess,
      InvalidInputRefusal,
      ForbiddenRefusal,
      NotFoundRefusal,
      WrongStateRefusal,
      RateLimitedRefusal,
    ] as const,
});

export function toAdvisoryPreview(view: SeenAdvisory): AdvisoryPreview {
  const { banner, title, source, withheldCount } = view;
  const portions = toPreviewedPortions(view.portions);
  return fill(AdvisoryPreview, { banner, title, source: source && toOrganization(source), portions, withheldCount });
}
