import { ArgsType, Field, ID } from 'type-graphql';
import { DateTime } from '../../../../platform/graphql/scalars/date-time.js';
import { AudienceInput } from '../inputs/audience.input.js';

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

  @Field(() => AudienceInput, {
    nullable: true,
    description:
      'What somebody else sees of it, computed by the hub with what that one is cleared for: for the AUTHORs, REVIEWERs and HANDLERs of ' +
      'its source, under the ceiling of their own token, and said in the audit log. A draft is read as if it were published now. Null ' +
      'for everyone else, and when the audience sees nothing. Of the advisory as it is now: `BAD_REQUEST` together with `revisionId` ' +
      'or `asOf`.',
  })
  seeAs?: AudienceInput | null;
}
