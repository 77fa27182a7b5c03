import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { cost, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { Advisory } from './advisory.type.js';
import { RelatedAdvisory, toRelatedAdvisory } from './related-advisory.type.js';
import type { RelatedContext } from './related-loader.js';

@Resolver(() => Advisory)
export class RelatedResolver {
  @FieldResolver(() => [RelatedAdvisory], {
    description:
      'Published and withdrawn advisories that share an alias with this one, as the viewer sees both today, of a past view too: at ' +
      'most 20, those that share most names first. No part of the view: `viewKey` says nothing of it, and no event tells of it. None in a preview.',
  })
  @Extensions({ ...cost(100), ...listSize(5) })
  async related(
    @Root() { view, preview }: Advisory,
    @Ctx() { loaders }: RelatedContext,
  ): Promise<readonly RelatedAdvisory[]> {
    if (preview) return [];
    return (await loaders.related.load(view.name)).map((related) => toRelatedAdvisory(related, view));
  }
}
