import { Extensions, Field, InputType } from 'type-graphql';
import { RequestError } from '../../../../kernel/request-error.js';
import { ONE_OF } from '../../../../platform/graphql/schema/build-schema.js';
import { SectorEnum } from '../../../markings/graphql/sector.enum.js';
import type { AccountName, CommunityHandle, OrganizationHandle, Sector } from '../../../markings/model/marking.js';
import type { NamedAudience } from '../../model/preview/audience.js';

@InputType({
  description:
    'Through whose eyes a source looks at its own advisory: exactly one. Whom the asker cannot name is answered with `BAD_REQUEST`, ' +
    'whether it exists or not.',
})
@Extensions(ONE_OF)
export class AudienceInput {
  @Field(() => Boolean, { nullable: true, description: '`true`: whoever shows no token.' })
  public?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '`true`: a member of the hub whose organization is in no community, and who handles nothing.',
  })
  hub?: boolean | null;

  @Field(() => SectorEnum, {
    nullable: true,
    description:
      'What the HANDLERs of all its active organizations see: what one of them does not see, the sector does not.',
  })
  sector?: Sector | null;

  @Field(() => String, { nullable: true, description: 'Its handle. As `sector`, of the organizations in it.' })
  community?: string | null;

  @Field(() => String, { nullable: true, description: 'Its handle. A HANDLER of it, new to it today.' })
  organization?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An account such as `handler@cert`, in a session of its own and with the rights that it has now.',
  })
  person?: string | null;
}

/** GraphQL has seen to it that exactly one field is set. */
export function toAudience({ sector, community, organization, person, ...flags }: AudienceInput): NamedAudience {
  if (sector) return { is: 'sector', sector };
  if (typeof community === 'string') return { is: 'community', community: community as CommunityHandle };
  if (typeof organization === 'string') {
    return { is: 'organization', organization: organization as OrganizationHandle };
  }
  if (typeof person === 'string') return { is: 'person', person: person as AccountName };
  if (flags.public) return { is: 'public' };
  if (flags.hub) return { is: 'hub' };
  throw new RequestError('BAD_REQUEST', 'An audience is named, or `true`. Leave out what is not meant.');
}

/** Absent and null mean the usual audiences. */
export function toAudiences(inputs: readonly AudienceInput[] | null | undefined): readonly NamedAudience[] | null {
  return inputs ? inputs.map(toAudience) : null;
}
