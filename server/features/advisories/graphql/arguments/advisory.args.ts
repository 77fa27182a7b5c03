import { ArgsType, Field, ID } from 'type-graphql';
import { DateTime } from '../../../../platform/graphql/scalars/date-time.js';

@ArgsType()
export class AdvisoryArgs {
  @Field(() => String, { description: 'Such as `SMK-7K2Q9-VD3MX`, in any case.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A past view: as this viewer saw it after that revision, less what was narrowed since. Null when its view did not change in it.',
  })
  revisionId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'As this viewer would have seen it at that time, what happened at that time included: by its rights of today, less what was ' +
      'narrowed since. Null before it was published, and for a draft, which keeps no history. `BAD_REQUEST` for a time to come, and ' +
      'together with `revisionId`.',
  })
  asOf?: Date | null;
}
