import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { Markdown } from '../../../../platform/graphql/scalars/markdown.js';
import type {
  MitigationCategory,
  MitigationContent as MitigationModel,
  MitigationStatus,
} from '../../model/portion-content.js';
import { MitigationCategoryEnum, MitigationStatusEnum } from './item.enums.js';

@ObjectType({ description: 'What a MITIGATION portion holds.', simpleResolvers: true })
@Extensions(alike('category', 'status', 'text'))
export class MitigationContent {
  @Field(() => MitigationCategoryEnum, { description: 'What kind of remedy it is.' })
  category!: MitigationCategory;

  @Field(() => MitigationStatusEnum, { description: 'How far it has come.' })
  status!: MitigationStatus;

  @Field(() => Markdown, { description: 'What to do.' })
  text!: string;
}

export function toMitigationContent({ category, status, text }: MitigationModel): MitigationContent {
  return fill(MitigationContent, { category, status, text });
}
