import { Field, ObjectType } from 'type-graphql';
import { Community } from '../../organizations/graphql/community.type.js';
import { Organization } from '../../organizations/graphql/organization.type.js';
import { Person } from './person.type.js';
import { Token } from './token.type.js';

const ORGANIZATION = { description: 'The organization.' };
const COMMUNITY = { description: 'The community.' };
const PERSON = { description: 'As it is now.' };

@ObjectType({ description: 'The organization is a member.', simpleResolvers: true })
export class AdmitOrganizationSuccess {
  @Field(() => Organization, ORGANIZATION)
  organization!: Organization;
}

@ObjectType({ description: 'The organization’s people see TLP:CLEAR only.', simpleResolvers: true })
export class SuspendOrganizationSuccess {
  @Field(() => Organization, ORGANIZATION)
  organization!: Organization;
}

@ObjectType({ description: 'The organization is a member again.', simpleResolvers: true })
export class ReinstateOrganizationSuccess {
  @Field(() => Organization, ORGANIZATION)
  organization!: Organization;
}

@ObjectType({ description: 'The community is there, and nobody is in it.', simpleResolvers: true })
export class CreateCommunitySuccess {
  @Field(() => Community, COMMUNITY)
  community!: Community;
}

@ObjectType({ description: 'The organization is in the community.', simpleResolvers: true })
export class JoinCommunitySuccess {
  @Field(() => Community, COMMUNITY)
  community!: Community;

  @Field(() => Organization, ORGANIZATION)
  organization!: Organization;
}

@ObjectType({ description: 'The organization is not in the community any more.', simpleResolvers: true })
export class LeaveCommunitySuccess {
  @Field(() => Community, COMMUNITY)
  community!: Community;

  @Field(() => Organization, ORGANIZATION)
  organization!: Organization;
}

@ObjectType({ description: 'The person is of the organization, and has no token yet.', simpleResolvers: true })
export class AddPersonSuccess {
  @Field(() => Person, PERSON)
  person!: Person;
}

@ObjectType({ description: 'The person has other roles.', simpleResolvers: true })
export class ChangeRolesSuccess {
  @Field(() => Person, PERSON)
  person!: Person;
}

@ObjectType({ description: 'The person sees TLP:CLEAR only.', simpleResolvers: true })
export class SuspendPersonSuccess {
  @Field(() => Person, PERSON)
  person!: Person;
}

@ObjectType({ description: 'The person is as it was before.', simpleResolvers: true })
export class ReinstatePersonSuccess {
  @Field(() => Person, PERSON)
  person!: Person;
}

@ObjectType({ description: 'There is a new token.', simpleResolvers: true })
export class IssueTokenSuccess {
  @Field(() => Token, { description: 'What it is.' })
  token!: Token;

  @Field(() => String, {
    description:
      'The token itself. It is shown this once, and the hub does not keep it: put it where only its owner reads.',
  })
  secret!: string;
}

@ObjectType({ description: 'The token is refused from now on, by every process.', simpleResolvers: true })
export class RevokeTokenSuccess {
  @Field(() => Token, { description: 'What it was.' })
  token!: Token;
}
