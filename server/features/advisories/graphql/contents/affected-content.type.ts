import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { AISystem, toAISystem } from '../../../systems/graphql/ai-system.type.js';
import type { SystemsContext } from '../../../systems/graphql/systems-loader.js';
import type { SystemStatement } from '../../../systems/model/ai-system.js';
import type { AffectedContent as AffectedModel, AffectedStatus } from '../../model/portion-content.js';
import { AffectedStatusEnum } from './item.enums.js';

/** All that a preview itself says of systems; null: whatever the asker sees is told of them. */
export type Told = readonly SystemStatement[] | null;

@ObjectType({ description: 'What an AFFECTED portion holds.', simpleResolvers: true })
@Extensions(alike('versions', 'status'))
export class AffectedContent {
  /** What this portion says of the system, which is looked up by it. */
  statement!: SystemStatement;

  /** Set where others' eyes are looked through. */
  told!: Told;

  @Field(() => String, {
    nullable: true,
    description: 'Which versions, as the maker numbers them: `< 2.4`, `1.0 to 1.3`; null when not said.',
  })
  versions!: string | null;

  @Field(() => AffectedStatusEnum, { description: 'Whether they are affected.' })
  status!: AffectedStatus;
}

export function toAffectedContent(content: AffectedModel, told: Told): AffectedContent {
  const { versions, status } = content;
  return fill(AffectedContent, { statement: toStatement(content), told, versions, status });
}

export function toStatement({ system, kind, developer, identifiers }: AffectedModel): SystemStatement {
  return { name: system, kind, developer, identifiers };
}

@Resolver(() => AffectedContent)
export class AffectedContentResolver {
  @FieldResolver(() => AISystem, {
    description:
      'The system, as all AFFECTED portions that the viewer sees describe it together; in a preview, as those of the preview do.',
  })
  async system(@Root() { statement, told }: AffectedContent, @Ctx() { loaders }: SystemsContext): Promise<AISystem> {
    return toAISystem(told ? loaders.systemTold(statement, told) : await loaders.systems.load(statement));
  }
}
