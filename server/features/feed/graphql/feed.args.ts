import { ArgsType, Field } from 'type-graphql';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import { AdvisoryFilter } from '../../advisories/graphql/advisory-filter.input.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';

const FILTER =
  'Passes an event when the advisory as this viewer saw it before or after fits. RETRACTED and WITHDRAWN pass any filter. Null passes all.';

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => AdvisoryFilter, { nullable: true, description: FILTER })
  filter?: AdvisoryFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True lists backwards from the end, or from `after`.',
  })
  newestFirst?: boolean | null;
}

@ArgsType()
export class FeedArgs {
  @Field(() => AdvisoryFilter, { nullable: true, description: FILTER })
  filter?: AdvisoryFilter | null;

  @Field(() => Cursor, {
    nullable: true,
    description:
      'Of an event, of FeedCaughtUp, or the `feedCursor` of a list. Null: live from now. Of another account or of no event: `CURSOR_UNKNOWN` alike.',
  })
  after?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'False leaves out what bulk imports wrote.',
  })
  backfill?: boolean | null;
}
