import { Field, ObjectType } from 'type-graphql';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { SubscriptionView } from '../model/saved-subscription.js';
import { FeedLag, toFeedLag } from './feed-lag.type.js';

@ObjectType({
  description:
    'A feed that the hub keeps the place of, for one account and one ceiling of its tokens; nobody else sees it. It is followed by ' +
    '`feed` with its filter, backfill and cursor, from any machine. The place moves when its follower says by `acknowledgeEvents` ' +
    'that events were handled, and at nothing else: a change of rights leaves it where it is.',
  simpleResolvers: true,
})
export class SavedSubscription {
  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What `filter` of `feed` takes, as JSON of an `AdvisoryFilter`; null passes everything.',
  })
  filter!: string | null;

  @Field(() => Boolean, { description: 'What `backfill` of `feed` takes: false leaves out what bulk imports wrote.' })
  backfill!: boolean;

  @Field(() => Cursor, { description: 'What `after` of `feed` takes: everything before was handled.' })
  cursor!: string;

  @Field(() => FeedLag, {
    nullable: true,
    description:
      'How far it is behind; null when the log lost the place (a restored backup): list anew, and save it with `after`.',
  })
  lag!: FeedLag | null;
}

export function toSavedSubscription({ name, filter, backfill, cursor, lag }: SubscriptionView): SavedSubscription {
  const text = filter && JSON.stringify(filter);
  return fill(SavedSubscription, { name, filter: text, backfill, cursor, lag: lag && toFeedLag(lag) });
}
