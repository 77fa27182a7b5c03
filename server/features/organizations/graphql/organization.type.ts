import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../platform/graphql/schema/alike.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { toNodeId } from '../../../platform/graphql/schema/node-id.js';
import { Node } from '../../../platform/graphql/schema/node.type.js';
import { SectorEnum } from '../../markings/graphql/sector.enum.js';
import type { Sector } from '../../markings/model/marking.js';
import type { Organization as OrganizationModel } from '../model/organization.js';

@ObjectType({
  description:
    'Who takes part. Members of the hub see every active organization; a visitor sees those that are the visible source of an advisory.',
  implements: Node,
  simpleResolvers: true,
})
@Extensions(alike('id', 'handle', 'name', 'sector', 'country'))
export class Organization implements Node {
  id!: string;

  @Field(() => String, {
    description: 'Short name in lower case, such as `national-cert`; never changes. Markings and filters use it.',
  })
  handle!: string;

  @Field(() => String, { description: 'What it calls itself.' })
  name!: string;

  @Field(() => SectorEnum, { description: 'Where it stands.' })
  sector!: Sector;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `CZ`; null when not said.' })
  country!: string | null;
}

export function toOrganization({ id, handle, name, sector, country }: OrganizationModel): Organization {
  return fill(Organization, { id: toNodeId('organization', id), handle, name, sector, country });
}
