import { Field, InputType, Int } from 'type-graphql';
import type { TokenKind } from '../../auth/model/token.js';
import { SectorEnum } from '../../markings/graphql/sector.enum.js';
import { TlpEnum } from '../../markings/graphql/tlp.enum.js';
import type { Sector } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import { HubRoleEnum } from '../../organizations/graphql/hub-role.enum.js';
import type { HubRole } from '../../organizations/model/organization.js';
import { MAX_TOKEN_DAYS } from '../model/token-rules.js';
import { TokenKindEnum } from './token.type.js';

const HANDLE = 'Small letters and digits, with single hyphens between them; never changes, since markings use it.';
const NAME = 'What it is called: 1 to 200 characters.';

@InputType({ description: 'A new member of the hub.' })
export class AdmitOrganizationInput {
  @Field(() => String, { description: HANDLE })
  handle!: string;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => SectorEnum, { description: 'Where it stands.' })
  sector!: Sector;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `CZ`.' })
  country?: string | null;
}

@InputType({ description: 'A new community, of nobody yet.' })
export class CreateCommunityInput {
  @Field(() => String, { description: HANDLE })
  handle!: string;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'False hides it from all but its members and stewards.',
  })
  listed?: boolean | null;
}

@InputType({ description: 'An organization and a community.' })
export class MembershipInput {
  @Field(() => String, { description: 'Handle of the community.' })
  community!: string;

  @Field(() => String, { description: 'Handle of the organization.' })
  organization!: string;
}

@InputType({ description: 'A new person or service of an organization.' })
export class AddPersonInput {
  @Field(() => String, {
    description:
      'Such as `ana@meridian-labs`: a name of small letters and digits, dots and hyphens, an @, and the handle.',
  })
  account!: string;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: 'Handle of the organization.' })
  organization!: string;

  @Field(() => [HubRoleEnum], { description: 'What it may do.' })
  roles!: readonly HubRole[];
}

@InputType({ description: 'What a person shall be able to do from now on, and what no more.' })
export class ChangeRolesInput {
  @Field(() => String, { description: 'Whose roles.' })
  account!: string;

  @Field(() => [HubRoleEnum], { nullable: true, description: 'What it may do besides.' })
  grant?: readonly HubRole[] | null;

  @Field(() => [HubRoleEnum], { nullable: true, description: 'What it may do no more.' })
  revoke?: readonly HubRole[] | null;
}

@InputType({ description: 'A new token.' })
export class IssueTokenInput {
  @Field(() => String, { nullable: true, description: 'Whose it shall be; null for one’s own.' })
  account?: string | null;

  @Field(() => TokenKindEnum, { description: 'Who shall show it.' })
  kind!: TokenKind;

  @Field(() => TlpEnum, {
    description:
      'The highest label that it may see: at most that of the token asked with, and AMBER_STRICT for a SERVICE.',
  })
  ceiling!: Tlp;

  @Field(() => String, { description: 'What it is for: 1 to 200 characters. It is known by that later.' })
  purpose!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 90,
    description: `How long it is good: 1 to ${MAX_TOKEN_DAYS} days.`,
  })
  days?: number | null;
}
