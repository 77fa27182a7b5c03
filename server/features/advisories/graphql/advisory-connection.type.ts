import { Arg, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { cost, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { FIRST, pageSize } from '../../../platform/graphql/schema/page-size.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { AdvisoryList, AdvisoryListItem } from '../actions/list-advisories.js';
import type { FacetField, FacetQuery } from '../model/facet.js';
import { MAX_HITS } from '../model/redact-search-hit.js';
import { Advisory, toAdvisory } from './advisory.type.js';
import { Facet, FacetFieldEnum, toFacet } from './facet.type.js';
import { isSame } from './facets-wanted.js';
import { SearchHit, toSearchHit } from './search-hit.type.js';

@ObjectType({ description: 'An advisory and its place in the list.', simpleResolvers: true })
export class AdvisoryEdge {
  item!: Pick<AdvisoryListItem, 'cursor'>;

  @Field(() => Cursor, { description: 'Pass it as `after` to go on from here.' })
  get cursor(): string {
    return this.item.cursor;
  }

  @Field(() => Advisory, { description: 'The advisory.' })
  node!: Advisory;

  @Field(() => [SearchHit], {
    description: `Where the search matches, best first, ${MAX_HITS} portions at most; empty without \`search\`.`,
  })
  @Extensions(listSize(MAX_HITS))
  searchHits!: readonly SearchHit[];
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
    description:
      '`feed(after:)` continues from exactly this list, of a past time too; also when the viewer has seen no event yet.',
  })
  feedCursor!: string | null;

  /** What was counted for it, by what was asked. */
  counted!: readonly (FacetQuery & { readonly facets: readonly Facet[] })[];
}

/** @param wanted - the facets that the list was asked for, as it holds them */
export function toAdvisoryConnection(list: AdvisoryList, wanted: readonly FacetQuery[]): AdvisoryConnection {
  const { page, totalCount, feedCursor } = list;
  const edges = page.items.map((item) =>
    fill<AdvisoryEdge, 'cursor'>(AdvisoryEdge, {
      item,
      node: toAdvisory(item.advisory),
      searchHits: item.hits.map(toSearchHit),
    }),
  );
  const nodes = edges.map(({ node }) => node);
  const counted = wanted.map((query, place) => ({ ...query, facets: (list.facets[place] ?? []).map(toFacet) }));
  return fill(AdvisoryConnection, { edges, nodes, pageInfo: toPageInfo(page), totalCount, feedCursor, counted });
}

@Resolver(() => AdvisoryConnection)
export class AdvisoryConnectionResolver {
  @FieldResolver(() => [Facet], {
    description: 'How many of the whole list share each value, highest count first, then by key.',
  })
  @Extensions(cost(100))
  facets(
    @Root() { counted }: AdvisoryConnection,
    @Arg('by', () => FacetFieldEnum, { description: 'What to count by.' }) by: FacetField,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
  ): readonly Facet[] {
    return counted.find((query) => isSame(query, { by, first: pageSize(first) }))?.facets ?? [];
  }
}
