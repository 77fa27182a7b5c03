import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { TaxonomyContext } from '../../../taxonomy/graphql/taxonomy-context.js';
import type { TermContent as TermModel } from '../../model/portion-content.js';

@ObjectType({ description: 'What a TERM portion holds: one entry of a taxonomy.', simpleResolvers: true })
@Extensions(alike('scheme', 'code', 'label'))
export class TermContent {
  @Field(() => String, {
    description: 'ATLAS, AVID_SEP, AVID_LIFECYCLE, MIT_DOMAIN, OWASP_LLM_2025, NIST_AI_600_1 or CWE.',
  })
  scheme!: string;

  @Field(() => String, { description: 'As the scheme writes it: `AML.T0051`, `CWE-1427`.' })
  code!: string;
}

export function toTermContent({ scheme, code }: TermModel): TermContent {
  return fill(TermContent, { scheme, code });
}

@Resolver(() => TermContent)
export class TermContentResolver {
  @FieldResolver(() => String, {
    description: 'What the scheme calls it; the code itself where this hub holds no words for it.',
  })
  async label(@Root() { scheme, code }: TermContent, @Ctx() { actions, viewer }: TaxonomyContext): Promise<string> {
    const term = await actions.readTerm(viewer, { scheme, code });
    return term?.label ?? code;
  }
}
