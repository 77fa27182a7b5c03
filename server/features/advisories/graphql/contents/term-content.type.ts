import { Field, ObjectType } from 'type-graphql';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { TermContent as TermModel } from '../../model/portion-content.js';

@ObjectType({ description: 'What a TERM portion holds: one entry of a taxonomy.', simpleResolvers: true })
export class TermContent {
  @Field(() => String, {
    description: 'ATLAS, AVID_SEP, AVID_LIFECYCLE, MIT_DOMAIN, OWASP_LLM_2025, NIST_AI_600_1 or CWE.',
  })
  scheme!: string;

  @Field(() => String, { description: 'As the scheme writes it: `AML.T0051`, `CWE-1427`.' })
  code!: string;

  @Field(() => String, {
    description: 'What the scheme calls it; the code itself where this hub holds no words for it.',
  })
  label!: string;
}

export function toTermContent({ scheme, code }: TermModel): TermContent {
  return fill(TermContent, { scheme, code, label: code });
}
