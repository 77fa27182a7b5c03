import { Field, ObjectType } from 'type-graphql';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { RelatedView } from '../model/redact-related.js';
import { Advisory, toAdvisory } from './advisory.type.js';

@ObjectType({
  description: 'Another advisory that is called by a name that this one has too, so that both may tell of one issue.',
  simpleResolvers: true,
})
export class RelatedAdvisory {
  @Field(() => Advisory, { description: 'The other advisory, as the viewer sees it now.' })
  advisory!: Advisory;

  @Field(() => [String], { description: 'What both are called: the aliases that the viewer sees of both.' })
  aliases!: readonly string[];
}

export function toRelatedAdvisory({ advisory, aliases }: Redacted<RelatedView>): RelatedAdvisory {
  return fill(RelatedAdvisory, { advisory: toAdvisory(advisory), aliases });
}
