import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { Markdown } from '../../../../platform/graphql/scalars/markdown.js';
import type { ProseContent as ProseModel } from '../../model/portion-content.js';

@ObjectType({ description: 'What a portion of a prose type holds.', simpleResolvers: true })
@Extensions(alike('text'))
export class ProseContent {
  @Field(() => Markdown, { description: 'The whole text.' })
  text!: string;
}

export function toProseContent({ text }: ProseModel): ProseContent {
  return fill(ProseContent, { text });
}
