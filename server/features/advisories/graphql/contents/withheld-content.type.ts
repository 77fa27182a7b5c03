import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { WithheldReasonEnum } from '../portion.enums.js';

@ObjectType({
  description:
    'Stands where the viewer is not cleared for the content. It tells nothing of it: no length, no hash, nor that it changed.',
  simpleResolvers: true,
})
@Extensions(alike('reason'))
export class WithheldContent {
  @Field(() => WithheldReasonEnum, { description: 'The same for every cause.' })
  reason!: 'NOT_CLEARED';
}

export function toWithheldContent(): WithheldContent {
  return fill(WithheldContent, { reason: 'NOT_CLEARED' });
}
