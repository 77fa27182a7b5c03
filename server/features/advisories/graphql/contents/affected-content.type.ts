import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { AISystem, toAISystem } from '../../../systems/graphql/ai-system.type.js';
import type { SystemsContext } from '../../../systems/graphql/systems-loader.js';
import type { SystemStatement } from '../../../systems/model/ai-system.js';
import type { AffectedContent as AffectedModel, AffectedStatus } from '../../model/portion-content.js';
import { AffectedStatusEnum } from './item.enums.js';

@ObjectType({ description: 'What an AFFECTED portion holds.', simpleResolvers: true })
@Extensions(alike('versions', 'status'))
export class AffectedContent {
  /** What this portion says of the system, which is looked up by it. */
  statement!: SystemStatement;

  @Field(() => String, {
    nullable: true,
    description: 'Which versions, as the maker numbers them: `< 2.4`, `1.0 to 1.3`; null when not said.',
  })
  versions!: string | null;

  @Field(() => AffectedStatusEnum, { description: 'Whether they are affected.' })
  status!: AffectedStatus;
}

export function toAffectedContent({
  system,
  kind,
  developer,
  identifiers,
  versions,
  status,
}: AffectedModel): AffectedContent {
  return fill(AffectedContent, { statement: { name: system, kind, developer, identifiers }, versions, status });
}

@Resolver(() => AffectedContent)
export class AffectedContentResolver {
  @FieldResolver(() => AISystem, {
    description: 'The system, as all AFFECTED portions that the viewer sees describe it together.',
  })
  async system(@Root() { statement }: AffectedContent, @Ctx() { loaders }: SystemsContext): Promise<AISystem> {
    return toAISystem(await loaders.systems.load(statement));
  }
}
