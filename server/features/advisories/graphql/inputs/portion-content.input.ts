import { Extensions, Field, InputType } from 'type-graphql';
import { ONE_OF } from '../../../../platform/graphql/schema/build-schema.js';
import { Markdown } from '../../../../platform/graphql/scalars/markdown.js';
import { AffectedInput } from './affected.input.js';
import {
  MitigationInput,
  OccurredInput,
  OriginInput,
  ReferenceInput,
  SeverityInput,
  TermInput,
} from './item.inputs.js';

@InputType({ description: "What a portion says: exactly one field, fitting the portion's `type`." })
@Extensions(ONE_OF)
export class PortionContentInput {
  @Field(() => Markdown, { nullable: true, description: 'For every prose type, TITLE and SUMMARY too.' })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For SOURCE: `true`. The source is the organization of its author.',
  })
  source?: boolean | null;

  @Field(() => SeverityInput, { nullable: true, description: 'For SEVERITY.' })
  severity?: SeverityInput | null;

  @Field(() => AffectedInput, { nullable: true, description: 'For AFFECTED.' })
  affected?: AffectedInput | null;

  @Field(() => TermInput, { nullable: true, description: 'For TERM.' })
  term?: TermInput | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'For REFERENCE.' })
  reference?: ReferenceInput | null;

  @Field(() => String, { nullable: true, description: 'For ALIAS: CVE-…, GHSA-…, PYSEC-…, AVID-…, AIID:…, AML.CS….' })
  alias?: string | null;

  @Field(() => MitigationInput, { nullable: true, description: 'For MITIGATION.' })
  mitigation?: MitigationInput | null;

  @Field(() => OccurredInput, { nullable: true, description: 'For OCCURRED.' })
  occurred?: OccurredInput | null;

  @Field(() => OriginInput, { nullable: true, description: 'For ORIGIN.' })
  origin?: OriginInput | null;
}
