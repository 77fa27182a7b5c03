import { Extensions, Field, ObjectType } from 'type-graphql';
import { tells } from '../../../platform/graphql/schema/tells.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView, PortionView } from '../model/advisory-view.js';
import type { RelatedView } from '../model/redact-related.js';
import { Advisory, toAdvisory } from './advisory.type.js';

@ObjectType({
  description: 'Another advisory that is called by a name that this one has too, so that both may tell of one issue.',
  simpleResolvers: true,
})
export class RelatedAdvisory {
  /** The portions that say what both are called. */
  named!: readonly PortionView[];

  @Field(() => Advisory, { description: 'The other advisory, as the viewer sees it now.' })
  advisory!: Advisory;

  @Field(() => [String], { description: 'What both are called: the aliases that the viewer sees of both.' })
  @Extensions(tells(({ named }: RelatedAdvisory) => named))
  aliases!: readonly string[];
}

/** @param asked - the advisory that it is related to */
export function toRelatedAdvisory(
  { advisory, aliases }: Redacted<RelatedView>,
  asked: Redacted<AdvisoryView>,
): RelatedAdvisory {
  const named = [...asked.portions, ...advisory.portions].filter(({ type }) => type === 'ALIAS');
  return fill(RelatedAdvisory, { advisory: toAdvisory(advisory), aliases, named });
}
