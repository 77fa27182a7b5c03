import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import { Organization, toOrganization } from '../../../organizations/graphql/organization.type.js';
import type { Organization as OrganizationModel } from '../../../organizations/model/organization.js';

@ObjectType({ description: 'What a SOURCE portion holds: who publishes.', simpleResolvers: true })
@Extensions(alike('organization'))
export class SourceContent {
  @Field(() => Organization, { description: 'The source.' })
  organization!: Organization;
}

/** @throws when a SOURCE portion came without its organization, which is a fault: it is visible, or withheld as a whole */
export function toSourceContent(source: OrganizationModel | null): SourceContent {
  if (source === null) throw new Error('a visible SOURCE portion has no organization');
  return fill(SourceContent, { organization: toOrganization(source) });
}
