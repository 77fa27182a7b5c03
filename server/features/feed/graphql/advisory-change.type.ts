import { Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { Advisory, toAdvisory } from '../../advisories/graphql/advisory.type.js';
import type { ListedChange } from '../actions/list-changes.js';
import type { AdvisoryChangeView } from '../model/advisory-change.js';
import type { FeedEventType } from '../model/feed-message.js';
import { FeedEventTypeEnum } from './feed-event.type.js';

@ObjectType({
  description: 'What became of an advisory for this viewer between two times: its events of that while, put together.',
  simpleResolvers: true,
})
export class AdvisoryChange {
  /** Where a comparison is made of. */
  view!: AdvisoryChangeView;

  @Field(() => String, { description: 'Its name. Of one that was retracted this is all there is.' })
  advisoryName!: string;

  @Field(() => FeedEventTypeEnum, {
    description:
      'What its events came to: `RETRACTED` when the last of them was, `WITHDRAWN` when one of them was, `PUBLISHED` when the first ' +
      'was, else `REVISED`.',
  })
  type!: FeedEventType;

  @Field(() => Int, { description: 'How many of the viewer’s events they are.' })
  events!: number;

  @Field(() => DateTime, { description: 'The first of them.' })
  firstAt!: Date;

  @Field(() => DateTime, { description: 'The last of them.' })
  lastAt!: Date;

  @Field(() => Advisory, {
    nullable: true,
    description: 'Before the first, as the viewer may read it today; null when there was nothing, or is nothing today.',
  })
  before!: Advisory | null;

  @Field(() => Advisory, {
    nullable: true,
    description: 'After the last, as the viewer may read it today; null when it was retracted, or shows nothing today.',
  })
  after!: Advisory | null;
}

@ObjectType({ description: 'A change and its place in the list.', simpleResolvers: true })
export class AdvisoryChangeEdge {
  @Field(() => Cursor, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => AdvisoryChange, { description: 'The change.' })
  node!: AdvisoryChange;
}

@ObjectType({ description: 'A page of changes, the latest first.', simpleResolvers: true })
export class AdvisoryChangeConnection {
  @Field(() => [AdvisoryChangeEdge], { description: 'The changes with their cursors.' })
  edges!: readonly AdvisoryChangeEdge[];

  @Field(() => [AdvisoryChange], { description: 'The changes alone.' })
  nodes!: readonly AdvisoryChange[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;
}

export function toAdvisoryChangeConnection(page: Page<ListedChange>): AdvisoryChangeConnection {
  const edges = page.items.map(({ cursor, change }) => fill(AdvisoryChangeEdge, { cursor, node: toChange(change) }));
  return fill(AdvisoryChangeConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}

function toChange(view: AdvisoryChangeView): AdvisoryChange {
  const { advisory: advisoryName, type, events, firstAt, lastAt, before, after } = view;
  const shown = { before: before && toAdvisory(before), after: after && toAdvisory(after) };
  return fill(AdvisoryChange, { view, advisoryName, type, events, firstAt, lastAt, ...shown });
}
