import { Extensions, Field, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { TlpEnum } from '../../markings/graphql/tlp.enum.js';
import type { Tlp } from '../../markings/model/tlp.js';
import { Community, toCommunity } from '../../organizations/graphql/community.type.js';
import { HubRoleEnum } from '../../organizations/graphql/hub-role.enum.js';
import { Organization, toOrganization } from '../../organizations/graphql/organization.type.js';
import type { HubRole } from '../../organizations/model/organization.js';
import type { Viewer as ViewerModel } from '../model/viewer.js';

@ObjectType({
  description: 'Who is asking, by the token that was shown. Without a token: a visitor, who sees CLEAR.',
  simpleResolvers: true,
})
export class Viewer {
  @Field(() => String, { nullable: true, description: 'Such as `handler@cert`; null for a visitor.' })
  account!: string | null;

  @Field(() => String, { description: 'What the person or service is called.' })
  name!: string;

  @Field(() => Organization, { nullable: true, description: 'On whose behalf it asks; null for a visitor.' })
  organization!: Organization | null;

  @Field(() => [HubRoleEnum], { description: 'What it may do; none for a visitor.' })
  @Extensions(listSize(4))
  roles!: readonly HubRole[];

  @Field(() => [Community], { description: 'Those that its organization is in.' })
  communities!: readonly Community[];

  @Field(() => Boolean, { description: 'True for a service token, which never sees RED.' })
  service!: boolean;

  @Field(() => TlpEnum, { description: 'The highest label that this token may see: CLEAR for a visitor.' })
  ceiling!: Tlp;
}

export function toViewer({ account, name, organization, roles, communities, service, ceiling }: ViewerModel): Viewer {
  return fill(Viewer, {
    account,
    name,
    organization: organization && toOrganization(organization),
    roles,
    communities: communities.map(toCommunity),
    service,
    ceiling,
  });
}
