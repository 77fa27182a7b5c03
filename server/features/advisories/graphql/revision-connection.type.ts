import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { RevisionListItem } from '../actions/list-revisions.js';
import type { Advisory } from './advisory.type.js';
import { Revision, toRevision } from './revision.type.js';

@ObjectType({ description: 'A revision and its place in the list.', simpleResolvers: true })
export class RevisionEdge {
  @Field(() => Cursor, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => Revision, { description: 'The revision.' })
  node!: Revision;
}

@ObjectType({ description: 'A page of revisions, newest first.', simpleResolvers: true })
export class RevisionConnection {
  @Field(() => [RevisionEdge], { description: 'The revisions with their cursors.' })
  edges!: readonly RevisionEdge[];

  @Field(() => [Revision], { description: 'The revisions alone.' })
  nodes!: readonly Revision[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;
}

export function toRevisionConnection(
  page: Page<RevisionListItem>,
  preview: Advisory['preview'] = null,
): RevisionConnection {
  const edges = page.items.map((item) => fill(RevisionEdge, { cursor: item.cursor, node: toRevision(item, preview) }));
  return fill(RevisionConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}
