import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { ReferenceContent as ReferenceModel, ReferenceType } from '../../model/portion-content.js';
import { ReferenceTypeEnum } from './item.enums.js';

@ObjectType({ description: 'What a REFERENCE portion holds.', simpleResolvers: true })
@Extensions(alike('type', 'url', 'label'))
export class ReferenceContent {
  @Field(() => ReferenceTypeEnum, { description: 'What the link leads to.' })
  type!: ReferenceType;

  @Field(() => String, { description: 'http or https. The hub never fetches it.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What to show instead of the address; null when not said.' })
  label!: string | null;
}

export function toReferenceContent({ type, url, label }: ReferenceModel): ReferenceContent {
  return fill(ReferenceContent, { type, url, label });
}
