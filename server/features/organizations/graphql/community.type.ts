import { Field, ObjectType } from 'type-graphql';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { toNodeId } from '../../../platform/graphql/schema/node-id.js';
import { Node } from '../../../platform/graphql/schema/node.type.js';
import type { Community as CommunityModel } from '../model/organization.js';

@ObjectType({
  description:
    'Organizations that share among themselves. A viewer sees the communities of its own organization, and listed ones.',
  implements: Node,
  simpleResolvers: true,
})
export class Community implements Node {
  id!: string;

  @Field(() => String, {
    description: 'Short name in lower case, such as `frontier-developers`; never changes. Markings use it.',
  })
  handle!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

export function toCommunity({ id, handle, name }: CommunityModel): Community {
  return fill(Community, { id: toNodeId('community', id), handle, name });
}
