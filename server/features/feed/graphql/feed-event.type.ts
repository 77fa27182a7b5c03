import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { alike } from '../../../platform/graphql/schema/alike.js';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { Advisory, toAdvisory } from '../../advisories/graphql/advisory.type.js';
import type { FeedEventType, FeedEventView } from '../model/feed-message.js';

export const FeedEventTypeEnum = enumOf<FeedEventType>('FeedEventType', 'What happened, for this viewer.', {
  PUBLISHED: 'It was not seen before and is seen now: a first publication, or a marking opened wider.',
  REVISED: 'It was seen before and is seen now, and something of it changed.',
  WITHDRAWN: 'Its source took it back.',
  RETRACTED:
    'It was seen before and is not any more: a marking was narrowed. Told by name and nothing else, and only to those who could see it then.',
});

@ObjectType({
  description:
    'One change of one advisory, as this viewer has it: at most one event a commit and advisory, and none when nothing that it sees ' +
    'has changed.',
  simpleResolvers: true,
})
@Extensions(alike('cursor', 'type', 'at', 'advisoryName', 'advisory', 'revisionId', 'leftFilter', 'backfill'))
export class FeedEvent {
  @Field(() => Cursor, { description: 'A feed asked for with it as `after` continues after this event.' })
  cursor!: string;

  @Field(() => FeedEventTypeEnum, { description: 'What happened.' })
  type!: FeedEventType;

  @Field(() => DateTime, { description: 'When it was committed.' })
  at!: Date;

  @Field(() => String, { description: 'Of the advisory, such as `SMK-7K2Q9-VD3MX`.' })
  advisoryName!: string;

  @Field(() => Advisory, {
    nullable: true,
    description:
      'As this viewer sees it when the event is delivered, which may be later than the event; null for RETRACTED.',
  })
  advisory!: Advisory | null;

  @Field(() => ID, { nullable: true, description: 'Of the revision that the event is about; null for RETRACTED.' })
  revisionId!: string | null;

  @Field(() => Boolean, { description: 'True when the advisory fitted the filter before and no longer does.' })
  leftFilter!: boolean;

  @Field(() => Boolean, { description: 'True for a part of a bulk import: nobody needs to be woken by it.' })
  backfill!: boolean;
}

export function toFeedEvent(event: FeedEventView): FeedEvent {
  const { cursor, type, at, advisoryName, advisory, revisionId, leftFilter, backfill } = event;
  return fill(FeedEvent, {
    ...{ cursor, type, at, advisoryName, revisionId, leftFilter, backfill },
    advisory: advisory && toAdvisory(advisory),
  });
}
