import { Arg, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { AdvisoryList } from '../actions/list-advisories.js';
import { Advisory, toAdvisory } from './advisory.type.js';
import { Facet, FacetFieldEnum } from './facet.type.js';
import { FACETS_COME, laterRelease } from './later-release.js';

@ObjectType({ description: 'An advisory and its place in the list.', simpleResolvers: true })
export class AdvisoryEdge {
  @Field(() => Cursor, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => Advisory, { description: 'The advisory.' })
  node!: Advisory;
}

@ObjectType({ description: 'A page of advisories, all from one moment.', simpleResolvers: true })
export class AdvisoryConnection {
  @Field(() => [AdvisoryEdge], { description: 'The advisories with their cursors.' })
  edges!: readonly AdvisoryEdge[];

  @Field(() => [Advisory], { description: 'The advisories alone.' })
  nodes!: readonly Advisory[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many the filter matches in all. Counted only when asked for.' })
  totalCount!: number | null;

  @Field(() => Cursor, {
    description: '`feed(after:)` continues from exactly this list; also when the viewer has seen no event yet.',
  })
  feedCursor!: string | null;
}

export function toAdvisoryConnection({ page, totalCount, feedCursor }: AdvisoryList): AdvisoryConnection {
  const edges = page.items.map(({ cursor, advisory }) => fill(AdvisoryEdge, { cursor, node: toAdvisory(advisory) }));
  const nodes = edges.map(({ node }) => node);
  return fill(AdvisoryConnection, { edges, nodes, pageInfo: toPageInfo(page), totalCount, feedCursor });
}

@Resolver(() => AdvisoryConnection)
export class AdvisoryConnectionResolver {
  @FieldResolver(() => [Facet], {
    description: 'Counts by one value, highest first, then by key. Comes with a later release: `BAD_REQUEST` for now.',
  })
  facets(
    @Arg('by', () => FacetFieldEnum, { description: 'What to count by.' }) _by: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many counts at most: 1 to 100; null means 20.' })
    _first: number | null,
  ): never {
    throw laterRelease(FACETS_COME);
  }
}
