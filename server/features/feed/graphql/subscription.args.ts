import { ArgsType, Field } from 'type-graphql';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import { AdvisoryFilter } from '../../advisories/graphql/advisory-filter.input.js';

@ArgsType()
export class SaveSubscriptionArgs {
  @Field(() => String, {
    description: '1 to 64 small letters, digits, dots, hyphens and underscores; the first a letter or a digit.',
  })
  name!: string;

  @Field(() => AdvisoryFilter, {
    nullable: true,
    description: 'Which events, as in `feed`. Null passes everything. At most 16,000 characters as JSON.',
  })
  filter?: AdvisoryFilter | null;

  @Field(() => Cursor, {
    nullable: true,
    description:
      'Where it begins, or goes on from now on. Null: a new one begins now, one that is there keeps its place.',
  })
  after?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'False leaves out what bulk imports wrote.',
  })
  backfill?: boolean | null;
}

@ArgsType()
export class AcknowledgeEventsArgs {
  @Field(() => String, { description: 'Of one’s own subscription.' })
  name!: string;

  @Field(() => Cursor, { description: 'Of the last event that was handled, or of FeedCaughtUp.' })
  upTo!: string;
}

@ArgsType()
export class FeedLagArgs {
  @Field(() => AdvisoryFilter, { nullable: true, description: 'As in `feed`. Null passes everything.' })
  filter?: AdvisoryFilter | null;

  @Field(() => Cursor, {
    description: 'Where the feed would start. Of another account or of no event: `CURSOR_UNKNOWN` alike.',
  })
  after!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'False leaves out what bulk imports wrote.',
  })
  backfill?: boolean | null;
}
