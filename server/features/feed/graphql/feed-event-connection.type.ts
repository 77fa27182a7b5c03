import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { FeedEventView } from '../model/feed-message.js';
import { FeedEvent, toFeedEvent } from './feed-event.type.js';

@ObjectType({ description: 'An event and its place.', simpleResolvers: true })
export class FeedEventEdge {
  @Field(() => Cursor, { description: "The event's own cursor." })
  cursor!: string;

  @Field(() => FeedEvent, { description: 'The event.' })
  node!: FeedEvent;
}

@ObjectType({ description: 'A page of events.', simpleResolvers: true })
export class FeedEventConnection {
  @Field(() => [FeedEventEdge], { description: 'The events with their cursors.' })
  edges!: readonly FeedEventEdge[];

  @Field(() => [FeedEvent], { description: 'The events alone.' })
  nodes!: readonly FeedEvent[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;
}

export function toFeedEventConnection(page: Page<FeedEventView>): FeedEventConnection {
  const edges = page.items.map((event) => fill(FeedEventEdge, { cursor: event.cursor, node: toFeedEvent(event) }));
  return fill(FeedEventConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}
