import { Field, Int, ObjectType } from 'type-graphql';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import type { Lag } from '../model/lag.js';

@ObjectType({
  description: 'What a feed would say before it has caught up. Only events that the viewer has are counted.',
  simpleResolvers: true,
})
export class FeedLag {
  @Field(() => Int, { description: 'How many events. Of 1,000 that the viewer has, those that the filter passes.' })
  events!: number;

  @Field(() => Boolean, {
    description: 'True when more than those 1,000 wait, so that `events` is the least it can be.',
  })
  isMore!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the first of them happened; null when none waits.' })
  since!: Date | null;
}

export function toFeedLag({ events, isMore, since }: Lag): FeedLag {
  return fill(FeedLag, { events, isMore, since });
}
