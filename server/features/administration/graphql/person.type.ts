import { Extensions, Field, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { HubRoleEnum } from '../../organizations/graphql/hub-role.enum.js';
import { Organization, toOrganization } from '../../organizations/graphql/organization.type.js';
import type { HubRole } from '../../organizations/model/organization.js';
import type { Person as PersonModel } from '../model/kept-person.js';

@ObjectType({
  description: 'A person or a service, as itself and those see it whose matter it is.',
  simpleResolvers: true,
})
export class Person {
  @Field(() => String, { description: 'Such as `ana@meridian-labs`; never changes.' })
  account!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Organization, { description: 'On whose behalf it acts.' })
  organization!: Organization;

  @Field(() => [HubRoleEnum], { description: 'What it may do, or might if it were not suspended.' })
  @Extensions(listSize(4))
  roles!: readonly HubRole[];

  @Field(() => DateTime, { description: 'When it was added.' })
  since!: Date;

  @Field(() => Boolean, { description: 'True while it sees TLP:CLEAR only.' })
  suspended!: boolean;
}

export function toPerson({ account, name, organization, roles, since, suspended }: PersonModel): Person {
  return fill(Person, { account, name, organization: toOrganization(organization), roles, since, suspended });
}
